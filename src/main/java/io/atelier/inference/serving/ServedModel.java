package io.atelier.inference.serving;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.atelier.recipe.Architecture;

/**
 * A model that was asked for.
 *
 * @param id the model
 * @param architecture its network
 * @param alias the alias it was asked for by; null where it was by its id
 */
public record ServedModel(UUID id, Architecture architecture, @Nullable String alias) {

}

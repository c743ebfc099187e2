package io.atelier.model;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An alias was set, moved or removed; published within that transaction.
 *
 * @param modelId the new target; null if the alias has none
 */
public record AliasMoved(String alias, @Nullable UUID modelId) {

}

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
 * @param temperature what its logits are divided by so that its probabilities can be
 * believed; null where none was fitted
 */
public record ServedModel(UUID id, Architecture architecture, @Nullable String alias, @Nullable Double temperature) {

	/**
	 * A model whose probabilities are taken as they are.
	 * @param id the model
	 * @param architecture its network
	 * @param alias the alias it was asked for by; null where it was by its id
	 */
	public ServedModel(UUID id, Architecture architecture, @Nullable String alias) {
		this(id, architecture, alias, null);
	}

}

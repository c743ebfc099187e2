package io.atelier.model;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.atelier.access.Creator;

public interface ModelRegistry {

	/**
	 * Stores a model in the caller's transaction, or in its own if there is none. Points
	 * the alias {@code champion} to it if it is the best by holdout accuracy.
	 * @param creator null if no key was needed
	 */
	StoredModel store(NewModel model, @Nullable Creator creator);

	/**
	 * Returns the size of the parameters of all models of a key, in bytes.
	 */
	long storedBytes(String key);

	/**
	 * Finds a model by id or alias.
	 * @throws io.atelier.platform.ProblemException if there is none (404)
	 */
	StoredModel find(String idOrAlias);

	/**
	 * Reads the parameters of a model and verifies their checksum.
	 * @return all parameters in the engine's order, shape [n]
	 * @throws io.atelier.platform.ProblemException if there is no such model (404) or its
	 * parameters are damaged (500, {@code model-damaged})
	 */
	float[] parameters(UUID id);

}

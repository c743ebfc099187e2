package io.atelier.model;

import java.util.UUID;

/**
 * The stored models.
 */
public interface ModelRegistry {

	/**
	 * Stores a model within the caller's transaction, or one of its own, and lets the
	 * alias {@code champion} follow where it is the best by holdout accuracy.
	 * @param model what was trained
	 * @return the model as stored
	 */
	StoredModel store(NewModel model);

	/**
	 * Looks a model up.
	 * @param idOrAlias its id, or an alias that points to it
	 * @return the model
	 * @throws io.atelier.platform.ProblemException if there is none (404)
	 */
	StoredModel find(String idOrAlias);

	/**
	 * Reads the parameters of a model and checks them against their checksum.
	 * @param id the model
	 * @return all parameters in the engine's order, float, shape [n]
	 * @throws io.atelier.platform.ProblemException if there is no such model (404) or its
	 * parameters are damaged (500, {@code model-damaged})
	 */
	float[] parameters(UUID id);

}

package io.atelier.training;

import java.util.UUID;

import io.atelier.recipe.Recipe;

/**
 * Submits and cancels jobs for other modules. Changes take part in the caller's
 * transaction.
 */
public interface Jobs {

	UUID submit(Recipe recipe);

	/**
	 * Cancels a job unless it has ended or is already being cancelled.
	 */
	void cancelIfUnfinished(UUID job);

}

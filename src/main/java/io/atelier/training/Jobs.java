package io.atelier.training;

import java.util.UUID;

import io.atelier.recipe.Recipe;

/**
 * Takes jobs from modules that want many of them. Changes take part in the caller's
 * transaction.
 */
public interface Jobs {

	/**
	 * Takes a job, and lets it wait for a worker.
	 * @param recipe what to train
	 * @return the job's id
	 * @throws io.atelier.platform.ProblemException if the data set cannot be had (409)
	 */
	UUID submit(Recipe recipe);

	/**
	 * Cancels a job, unless it has ended or is being cancelled.
	 * @param job its id
	 */
	void cancelIfUnfinished(UUID job);

}

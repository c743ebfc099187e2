package io.atelier.training;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import io.atelier.recipe.Recipe;

/**
 * The jobs, for modules that want many of them. Changes take part in the caller's
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
	 * Looks for a job that makes another of the same recipe needless.
	 * @param recipe what to train
	 * @return a job that has succeeded on the data as it is now and whose answers are
	 * kept, else one that runs or waits; of several the latest
	 */
	Optional<UUID> findEqual(Recipe recipe);

	/**
	 * Cancels a job, unless it has ended or is being cancelled.
	 * @param job its id
	 */
	void cancelIfUnfinished(UUID job);

	/**
	 * All about several jobs.
	 * @param jobs their ids; unknown ones are passed over
	 * @return one element per known job, in no particular order
	 */
	List<JobResult> results(Collection<UUID> jobs);

	/**
	 * How fast networks of an architecture have been trained here lately.
	 * @param architecture its id
	 * @return training images per second of the epoch that was recorded last, empty where
	 * there is none
	 */
	OptionalDouble imagesPerSecond(String architecture);

	/**
	 * How long a job still takes, by its pace so far.
	 * @param job its id
	 * @return empty where it does not run in this process, or has only just begun
	 */
	Optional<Duration> timeLeft(UUID job);

}

package io.atelier.training;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import org.springframework.http.HttpStatus;

import io.atelier.evaluation.EpochMetrics;
import io.atelier.evaluation.Evaluation;
import io.atelier.platform.ProblemType;
import io.atelier.recipe.Recipe;

/**
 * What jobs have measured. An unknown job is answered with a 404 problem, but for
 * {@link #results}.
 */
public interface JobResults {

	/**
	 * The job has not succeeded, so nothing is known of how good its model is.
	 */
	ProblemType NO_EVALUATION = new ProblemType(HttpStatus.CONFLICT, "no-evaluation", "No evaluation");

	/**
	 * The job that was submitted last.
	 * @return its id; empty where there is no job
	 */
	Optional<UUID> newest();

	/**
	 * What the job trains.
	 * @param job its id
	 * @return the recipe with all defaults filled in
	 */
	Recipe recipe(UUID job);

	/**
	 * The learning curves so far.
	 * @param job its id
	 * @return one element per finished epoch, in order
	 */
	List<EpochMetrics> epochs(UUID job);

	/**
	 * How good its model is on the test set.
	 * @param job its id
	 * @return all scores, empty until the job has succeeded
	 */
	Optional<Evaluation> evaluation(UUID job);

	/**
	 * All about several jobs.
	 * @param jobs their ids; unknown ones are passed over
	 * @return one element per known job, in no particular order
	 */
	List<JobResult> results(Collection<UUID> jobs);

	/**
	 * Looks for a job that makes another of the same recipe needless.
	 * @param recipe what to train
	 * @return a job that has succeeded on the data as it is now and whose answers are
	 * kept, else one that runs or waits; of several the latest
	 */
	Optional<UUID> findEqual(Recipe recipe);

	/**
	 * How fast networks of an architecture have been trained here lately.
	 * @param architecture its id
	 * @return training images per second of the epoch that was recorded last, empty where
	 * there is none
	 */
	OptionalDouble imagesPerSecond(String architecture);

}

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
 * Reads the results of jobs. An unknown job causes a 404 problem, except in
 * {@link #results}.
 */
public interface JobResults {

	/**
	 * The job has not succeeded.
	 */
	ProblemType NO_EVALUATION = new ProblemType(HttpStatus.CONFLICT, "no-evaluation", "No evaluation");

	Optional<UUID> newest();

	Recipe recipe(UUID job);

	List<EpochMetrics> epochs(UUID job);

	/**
	 * Scores on the test set; empty until the job has succeeded.
	 */
	Optional<Evaluation> evaluation(UUID job);

	/**
	 * Reads several jobs, in no particular order; unknown ids are ignored.
	 */
	List<JobResult> results(Collection<UUID> jobs);

	/**
	 * Finds a job that makes another one with the same recipe unnecessary.
	 * @return a succeeded job that used the current data and whose answers are stored,
	 * otherwise a running or waiting job; the latest if there are several
	 */
	Optional<UUID> findEqual(Recipe recipe);

	/**
	 * Training speed in the epoch of this architecture recorded last, if any.
	 */
	OptionalDouble imagesPerSecond(String architecture);

}

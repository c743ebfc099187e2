package io.atelier.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.http.HttpStatus;

import io.atelier.evaluation.EpochMetrics;
import io.atelier.evaluation.Evaluation;
import io.atelier.platform.ProblemType;
import io.atelier.recipe.Recipe;

/**
 * What jobs have measured. Every method answers an unknown job with a 404 problem.
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

}

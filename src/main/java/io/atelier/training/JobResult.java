package io.atelier.training;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.atelier.evaluation.EpochMetrics;
import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.RightAnswers;
import io.atelier.recipe.Recipe;

/**
 * All that a job has given so far.
 *
 * @param id the job
 * @param status where it is
 * @param recipe what it trains
 * @param finishedAt when it ended
 * @param epochs what each finished epoch gave, in order
 * @param modelId the model it gave
 * @param evaluation how good that model is on the test set
 * @param rightAnswers which test images that model labels right
 * @param provenance what the result came from
 * @param failure why it failed
 * @param timeLeft how long it still takes, by its pace so far, where it runs
 */
public record JobResult(UUID id, JobStatus status, Recipe recipe, Optional<Instant> finishedAt,
		List<EpochMetrics> epochs, Optional<UUID> modelId, Optional<Evaluation> evaluation,
		Optional<RightAnswers> rightAnswers, Optional<Provenance> provenance, Optional<String> failure,
		Optional<Duration> timeLeft) {

	public JobResult {
		epochs = List.copyOf(epochs);
	}

}

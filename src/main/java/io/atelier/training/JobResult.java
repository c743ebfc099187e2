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
 * The results of a job so far.
 *
 * @param timeLeft estimated from the pace so far; only while the job runs
 */
public record JobResult(UUID id, JobStatus status, Recipe recipe, Optional<Instant> finishedAt,
		List<EpochMetrics> epochs, Optional<UUID> modelId, Optional<Evaluation> evaluation,
		Optional<RightAnswers> rightAnswers, Optional<Provenance> provenance, Optional<String> failure,
		Optional<Duration> timeLeft) {

	public JobResult {
		epochs = List.copyOf(epochs);
	}

}

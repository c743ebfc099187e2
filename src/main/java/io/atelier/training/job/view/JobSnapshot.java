package io.atelier.training.job.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.atelier.access.Creator;
import io.atelier.evaluation.EpochMetrics;
import io.atelier.evaluation.Evaluation;
import io.atelier.recipe.Recipe;
import io.atelier.training.JobStatus;
import io.atelier.training.Provenance;

/**
 * A job at one moment.
 *
 * @param attempt how often the job was started
 * @param startedAt start of the latest attempt
 */
public record JobSnapshot(UUID id, JobStatus status, Recipe recipe, int attempt, int lastEventId,
		Optional<Creator> createdBy, Instant createdAt, Optional<Instant> startedAt, Optional<Instant> finishedAt,
		List<Change> transitions, Optional<Progress> progress, Optional<EpochMetrics> latestEpoch,
		Optional<UUID> modelId, Optional<Evaluation> evaluation, Optional<Provenance> provenance,
		Optional<String> failure) {

	public JobSnapshot {
		transitions = List.copyOf(transitions);
	}

	public record Change(JobStatus status, Instant at) {

	}

}

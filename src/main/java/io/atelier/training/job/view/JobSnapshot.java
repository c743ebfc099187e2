package io.atelier.training.job.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.atelier.evaluation.EpochMetrics;
import io.atelier.evaluation.Evaluation;
import io.atelier.recipe.Recipe;
import io.atelier.training.JobStatus;
import io.atelier.training.Provenance;

/**
 * A job at one moment.
 *
 * @param id its name
 * @param status its state
 * @param recipe what it trains
 * @param attempt how often it was started
 * @param lastEventId the number of its latest event
 * @param createdAt when it was submitted
 * @param startedAt when the latest attempt was started
 * @param finishedAt when it ended
 * @param transitions every change of its state, in order
 * @param progress how far its worker said it is
 * @param latestEpoch the last epoch that is recorded
 * @param modelId the model it gave
 * @param evaluation how good that model is on the test set
 * @param provenance what its result came from
 * @param failure why it failed
 */
public record JobSnapshot(UUID id, JobStatus status, Recipe recipe, int attempt, int lastEventId, Instant createdAt,
		Optional<Instant> startedAt, Optional<Instant> finishedAt, List<Change> transitions,
		Optional<Progress> progress, Optional<EpochMetrics> latestEpoch, Optional<UUID> modelId,
		Optional<Evaluation> evaluation, Optional<Provenance> provenance, Optional<String> failure) {

	public JobSnapshot {
		transitions = List.copyOf(transitions);
	}

	/**
	 * A change of a job's state.
	 *
	 * @param status the state it led to
	 * @param at when
	 */
	public record Change(JobStatus status, Instant at) {

	}

}

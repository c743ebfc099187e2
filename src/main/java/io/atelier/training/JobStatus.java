package io.atelier.training;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a training job is.
 */
public enum JobStatus {

	/**
	 * Waits for a worker, for the first time or again after its worker went away.
	 */
	QUEUED,

	/**
	 * Is being trained.
	 */
	RUNNING,

	/**
	 * Is asked to stop, which it does before its next batch.
	 */
	CANCELLING,

	/**
	 * Has run all its epochs; its model is stored.
	 */
	SUCCEEDED,

	/**
	 * Could not go on; the cause is kept.
	 */
	FAILED,

	/**
	 * Was stopped at the user's wish; its finished epochs are kept.
	 */
	CANCELLED;

	private static final Map<JobStatus, Set<JobStatus>> NEXT = Map.of(QUEUED, EnumSet.of(RUNNING, CANCELLED), RUNNING,
			EnumSet.of(QUEUED, CANCELLING, SUCCEEDED, FAILED), CANCELLING, EnumSet.of(CANCELLED), SUCCEEDED,
			EnumSet.noneOf(JobStatus.class), FAILED, EnumSet.noneOf(JobStatus.class), CANCELLED,
			EnumSet.noneOf(JobStatus.class));

	/**
	 * Whether a job may go from this state to another one.
	 * @param next the other state
	 * @return whether the transition is legal
	 */
	public boolean canBecome(JobStatus next) {
		return NEXT.getOrDefault(this, Set.of()).contains(next);
	}

	/**
	 * Whether the job stays as it is for ever.
	 * @return true for the last three states
	 */
	public boolean isFinal() {
		return NEXT.getOrDefault(this, Set.of()).isEmpty();
	}

}

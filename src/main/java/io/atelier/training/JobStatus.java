package io.atelier.training;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a training job is.
 */
public enum JobStatus {

	/**
	 * Waits for a worker, for the first time, or to go on after its last finished epoch.
	 */
	QUEUED,

	/**
	 * Is being trained.
	 */
	RUNNING,

	/**
	 * Is asked to make room, which it does before its next batch.
	 */
	PAUSING,

	/**
	 * Waits for its user; goes on after its last finished epoch.
	 */
	PAUSED,

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

	private static final Map<JobStatus, Set<JobStatus>> NEXT = Map.of(QUEUED, EnumSet.of(RUNNING, PAUSED, CANCELLED),
			RUNNING, EnumSet.of(QUEUED, PAUSING, CANCELLING, SUCCEEDED, FAILED), PAUSING,
			EnumSet.of(PAUSED, CANCELLING, SUCCEEDED, FAILED), PAUSED, EnumSet.of(QUEUED, CANCELLED), CANCELLING,
			EnumSet.of(CANCELLED));

	/**
	 * Whether a job may go from this state to another one.
	 * @param next the other state
	 * @return whether the transition is legal
	 */
	public boolean canBecome(JobStatus next) {
		return NEXT.getOrDefault(this, Set.of()).contains(next);
	}

	/**
	 * Goes to another state.
	 * @param next the other state
	 * @return the other state
	 * @throws IllegalStateException if the transition is not legal
	 */
	public JobStatus become(JobStatus next) {
		if (!canBecome(next)) {
			throw new IllegalStateException("a job that is %s cannot become %s".formatted(this, next));
		}
		return next;
	}

	/**
	 * Whether a worker has the job.
	 * @return true where it runs, or is asked not to
	 */
	public boolean isWorkedOn() {
		return this == RUNNING || this == PAUSING || this == CANCELLING;
	}

	/**
	 * Whether its user may still do without it.
	 * @return false where it has ended, or is about to by its user's wish
	 */
	public boolean isCancellable() {
		return !isFinal() && this != CANCELLING;
	}

	/**
	 * Whether it may be told to make room.
	 * @return true where it waits for a worker or runs
	 */
	public boolean isPausable() {
		return this == QUEUED || this == RUNNING;
	}

	/**
	 * Whether the job stays as it is for ever.
	 * @return true for the last three states
	 */
	public boolean isFinal() {
		return NEXT.getOrDefault(this, Set.of()).isEmpty();
	}

}

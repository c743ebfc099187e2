package io.atelier.training;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * States of a training job and the transitions between them.
 */
public enum JobStatus {

	/**
	 * Waits for a worker: to start, or to continue after its last finished epoch.
	 */
	QUEUED,

	/**
	 * A worker trains it.
	 */
	RUNNING,

	/**
	 * Will pause before its next batch.
	 */
	PAUSING,

	/**
	 * Waits until its user resumes it; then continues after its last finished epoch.
	 */
	PAUSED,

	/**
	 * Will stop before its next batch.
	 */
	CANCELLING,

	/**
	 * All epochs have run and the model is stored.
	 */
	SUCCEEDED,

	/**
	 * Training failed; the cause is stored.
	 */
	FAILED,

	/**
	 * Stopped by its user; its finished epochs are kept.
	 */
	CANCELLED;

	private static final Map<JobStatus, Set<JobStatus>> NEXT = Map.of(QUEUED, EnumSet.of(RUNNING, PAUSED, CANCELLED),
			RUNNING, EnumSet.of(QUEUED, PAUSING, CANCELLING, SUCCEEDED, FAILED), PAUSING,
			EnumSet.of(PAUSED, CANCELLING, SUCCEEDED, FAILED), PAUSED, EnumSet.of(QUEUED, CANCELLED), CANCELLING,
			EnumSet.of(CANCELLED));

	public boolean canBecome(JobStatus next) {
		return NEXT.getOrDefault(this, Set.of()).contains(next);
	}

	/**
	 * Returns the new state.
	 * @throws IllegalStateException if the transition is not allowed
	 */
	public JobStatus become(JobStatus next) {
		if (!canBecome(next)) {
			throw new IllegalStateException("a job that is %s cannot become %s".formatted(this, next));
		}
		return next;
	}

	public boolean isWorkedOn() {
		return this == RUNNING || this == PAUSING || this == CANCELLING;
	}

	public boolean isCancellable() {
		return !isFinal() && this != CANCELLING;
	}

	public boolean isPausable() {
		return this == QUEUED || this == RUNNING;
	}

	public boolean isFinal() {
		return NEXT.getOrDefault(this, Set.of()).isEmpty();
	}

}

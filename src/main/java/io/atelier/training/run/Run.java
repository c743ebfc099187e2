package io.atelier.training.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.atelier.engine.TrainingObserver.BatchProgress;
import io.atelier.training.job.view.Progress;
import io.atelier.training.job.work.Assignment;

/**
 * One run of a job in this process: its progress and its request to stop. Its worker
 * writes the progress; any thread may read it or stop the run.
 */
final class Run {

	private final Clock clock;

	private volatile StopReason reason = StopReason.NONE;

	private volatile @Nullable Progress progress;

	private volatile @Nullable Assignment assignment;

	private @Nullable Instant begin;

	private long doneBefore;

	Run(Clock clock) {
		this.clock = clock;
	}

	synchronized void stop(StopReason why) {
		if (!isToStop()) {
			this.reason = why;
		}
	}

	StopReason reason() {
		return this.reason;
	}

	boolean isToStop() {
		return reason() != StopReason.NONE;
	}

	/**
	 * Whether the result is not needed. When the process stops, the result is still
	 * needed.
	 */
	boolean isUnwanted() {
		return isToStop() && reason() != StopReason.SHUTDOWN;
	}

	void isGiven(Assignment given) {
		this.assignment = given;
	}

	Optional<Assignment> assignment() {
		return Optional.ofNullable(this.assignment);
	}

	/**
	 * Starts measuring the time left.
	 * @param epochs including those of earlier attempts
	 * @param finished epochs of earlier attempts
	 */
	void begins(int epochs, int batches, int finished) {
		this.begin = this.clock.instant();
		this.doneBefore = (long) finished * batches;
		this.progress = new Progress(finished, epochs, (finished > 0) ? batches : 0, batches, null, null, null, null);
	}

	void advances(BatchProgress reached, int epochs) {
		this.progress = new Progress(reached.epoch(), epochs, reached.batch(), reached.batches(),
				reached.imagesPerSecond(), secondsLeft((reached.epoch() - 1L) * reached.batches() + reached.batch(),
						(long) epochs * reached.batches()),
				reached.trainingLoss(), reached.trainingAccuracy());
	}

	private @Nullable Long secondsLeft(long done, long all) {
		Instant since = this.begin;
		if (since == null || done <= this.doneBefore) {
			return null;
		}
		double elapsed = Duration.between(since, this.clock.instant()).toNanos() / 1e9;
		return Math.round(elapsed * (all - done) / (done - this.doneBefore));
	}

	Optional<Progress> progress() {
		return Optional.ofNullable(this.progress);
	}

}

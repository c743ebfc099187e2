package io.atelier.bench;

import java.util.function.Supplier;

import io.atelier.engine.Checkpoint;
import io.atelier.engine.TrainingObserver;
import io.atelier.evaluation.EpochMetrics;

/**
 * Times the epochs of a job after the first one, which is a warm-up, from the job's own
 * reports.
 */
final class TimedEpochs implements TrainingObserver {

	private final Gate gate;

	private final int epochs;

	private boolean entered;

	private int timed;

	private double trainingSeconds;

	private long begin;

	private long end;

	TimedEpochs(Gate gate, int epochs) {
		this.gate = gate;
		this.epochs = epochs;
	}

	@Override
	public boolean stopRequested() {
		if (!this.entered) {
			this.entered = true;
			this.gate.enter();
		}
		return this.gate.isOver();
	}

	@Override
	public void batchCompleted(BatchProgress progress) {
	}

	@Override
	public void epochCompleted(EpochMetrics metrics, Supplier<Checkpoint> checkpoint) {
		long now = System.nanoTime();
		if (this.begin == 0) {
			this.begin = now;
		}
		else if (this.timed < this.epochs) {
			this.timed++;
			this.trainingSeconds += metrics.seconds();
			this.end = now;
			if (this.timed == this.epochs) {
				this.gate.measured();
			}
		}
	}

	/**
	 * Training time per epoch in seconds, from its metrics.
	 */
	double trainingSeconds() {
		return this.trainingSeconds / this.timed;
	}

	/**
	 * Time from one epoch's end to the next in seconds, with validation.
	 */
	double epochSeconds() {
		return (this.end - this.begin) / 1e9 / this.timed;
	}

}

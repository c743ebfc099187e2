package io.atelier.bench;

import java.util.function.Supplier;

import io.atelier.engine.Checkpoint;
import io.atelier.engine.TrainingObserver;
import io.atelier.evaluation.EpochMetrics;

/**
 * Runs a job for a while, so that its code is compiled, and estimates its speed from the
 * second half of that time.
 */
final class Pace implements TrainingObserver {

	private final int batchSize;

	private final double seconds;

	private long begin;

	private long half;

	private long batchesInHalf;

	private long last;

	Pace(int batchSize, double seconds) {
		this.batchSize = batchSize;
		this.seconds = seconds;
	}

	@Override
	public boolean stopRequested() {
		if (this.begin == 0) {
			this.begin = System.nanoTime();
		}
		return this.batchesInHalf > 0 && secondsSince(this.begin) > this.seconds;
	}

	@Override
	public void batchCompleted(BatchProgress progress) {
		this.last = System.nanoTime();
		if (this.half != 0) {
			this.batchesInHalf++;
		}
		else if (secondsSince(this.begin) > this.seconds / 2) {
			this.half = this.last;
		}
	}

	@Override
	public void epochCompleted(EpochMetrics metrics, Supplier<Checkpoint> checkpoint) {
	}

	double imagesPerSecond() {
		return this.batchesInHalf * this.batchSize * 1e9 / Math.max(1, this.last - this.half);
	}

	private static double secondsSince(long nanoTime) {
		return (System.nanoTime() - nanoTime) / 1e9;
	}

}

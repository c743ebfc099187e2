package io.atelier.engine.lane;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets training give way to predictions: while they are wanted, no more than a few of its
 * tasks run at a time, in turn.
 */
final class Precedence {

	/**
	 * How long predictions count as wanted after the last one, which spans the time that
	 * a client takes to send its next.
	 */
	private static final long MEMORY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

	private final Semaphore tasks;

	private final AtomicInteger predictions = new AtomicInteger();

	private volatile long lastPrediction = System.nanoTime() - MEMORY_NANOS;

	/**
	 * Sets how far training gives way.
	 * @param trainingTasks tasks of training that run at a time while predictions are
	 * wanted, 1 or more
	 */
	Precedence(int trainingTasks) {
		this.tasks = new Semaphore(trainingTasks, true);
	}

	void beginPrediction() {
		this.predictions.incrementAndGet();
	}

	void endPrediction() {
		this.lastPrediction = System.nanoTime();
		this.predictions.decrementAndGet();
	}

	boolean isPredictionWanted() {
		return this.predictions.get() > 0 || System.nanoTime() - this.lastPrediction < MEMORY_NANOS;
	}

	/**
	 * Runs a task of training once it may.
	 */
	void train(Runnable task) {
		if (!isPredictionWanted()) {
			task.run();
			return;
		}
		this.tasks.acquireUninterruptibly();
		try {
			task.run();
		}
		finally {
			this.tasks.release();
		}
	}

}

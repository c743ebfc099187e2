package io.atelier.engine.lane;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes training yield to predictions: while predictions are wanted, only a few training
 * tasks run at a time, in turn.
 */
final class Precedence {

	/**
	 * How long predictions count as wanted after the last one. It covers the time that a
	 * client takes to send its next request.
	 */
	private static final long MEMORY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

	private final Semaphore tasks;

	private final AtomicInteger predictions = new AtomicInteger();

	private volatile long lastPrediction = System.nanoTime() - MEMORY_NANOS;

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

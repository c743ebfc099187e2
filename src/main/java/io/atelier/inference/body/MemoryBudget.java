package io.atelier.inference.body;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.atelier.inference.InferenceProblems;
import io.atelier.inference.InferenceProperties;

/**
 * Memory that photos share. It is assigned in the order of requests, so that small photos
 * cannot starve a large one.
 */
final class MemoryBudget {

	private static final int UNIT = 1024;

	private final int units;

	private final Semaphore free;

	private final InferenceProperties properties;

	MemoryBudget(long bytes, InferenceProperties properties) {
		this.units = (int) Math.max(1, Math.min(Integer.MAX_VALUE, (bytes + UNIT - 1) / UNIT));
		this.free = new Semaphore(this.units, true);
		this.properties = properties;
	}

	long size() {
		return (long) this.units * UNIT;
	}

	boolean holds(long bytes) {
		return bytes <= size();
	}

	/**
	 * Waits for memory, at most {@link #size()} bytes, and releases it after use.
	 * @param deadline when to give up, by {@link System#nanoTime()}
	 * @throws io.atelier.platform.ProblemException if too many requests wait already, or
	 * the deadline passes (503)
	 */
	<T> T use(long bytes, long deadline, Supplier<T> use) {
		int wanted = (int) ((bytes + UNIT - 1) / UNIT);
		if (!takeInTurn(wanted)) {
			waitFor(wanted, deadline);
		}
		try {
			return use.get();
		}
		finally {
			this.free.release(wanted);
		}
	}

	// Unlike tryAcquire without a timeout, this call does not overtake waiting threads.
	private boolean takeInTurn(int wanted) {
		try {
			return this.free.tryAcquire(wanted, 0, TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private void waitFor(int wanted, long deadline) {
		if (this.free.getQueueLength() >= this.properties.queueCapacity()) {
			throw InferenceProblems.overloaded(
					String.format(Locale.ROOT, "%d photos are already waiting (atelier.inference.queue-capacity)",
							this.properties.queueCapacity()));
		}
		try {
			if (!this.free.tryAcquire(wanted, deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
				throw InferenceProblems.timedOut(this.properties.deadline());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while waiting for memory", ex);
		}
	}

}

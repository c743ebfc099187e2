package io.atelier.inference.body;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.atelier.inference.InferenceProblems;
import io.atelier.inference.InferenceProperties;

/**
 * Memory that photos share, handed out in the order asked for, so that a large one is not
 * kept waiting by small ones for ever.
 */
final class MemoryBudget {

	private static final int UNIT = 1024;

	private final int units;

	private final Semaphore free;

	private final InferenceProperties properties;

	/**
	 * A budget.
	 * @param bytes what there is, 1 KiB or more
	 * @param properties how many may wait, and how long
	 */
	MemoryBudget(long bytes, InferenceProperties properties) {
		this.units = (int) Math.max(1, Math.min(Integer.MAX_VALUE, (bytes + UNIT - 1) / UNIT));
		this.free = new Semaphore(this.units, true);
		this.properties = properties;
	}

	/**
	 * All there is.
	 * @return bytes
	 */
	long size() {
		return (long) this.units * UNIT;
	}

	boolean holds(long bytes) {
		return bytes <= size();
	}

	/**
	 * Waits for memory and gives it back after use.
	 * @param bytes how much, at most all there is
	 * @param deadline when to give up, by {@link System#nanoTime()}
	 * @param use what takes it
	 * @return what that returns
	 * @throws io.atelier.platform.ProblemException if too many wait already, or the
	 * deadline passes (503)
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

	/**
	 * Unlike the method without a time, this one does not overtake those who wait.
	 */
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
			throw InferenceProblems.overloaded(String.format(Locale.ROOT,
					"%d photos wait already (atelier.inference.queue-capacity)", this.properties.queueCapacity()));
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

package io.atelier.inference.body;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.atelier.inference.InferenceProblems;
import io.atelier.inference.InferenceProperties;
import io.atelier.platform.ProblemException;

/**
 * Memory that photos share, handed out in the order asked for, so that a large one is not
 * kept waiting by small ones for ever.
 */
final class MemoryBudget {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

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
		this.units = (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / UNIT));
		this.free = new Semaphore(this.units, true);
		this.properties = properties;
	}

	boolean holds(long bytes) {
		return bytes <= (long) this.units * UNIT;
	}

	/**
	 * Waits for memory and gives it back after use.
	 * @param bytes how much, at most all there is
	 * @param deadline when to give up, by {@link System#nanoTime()}
	 * @param use what takes it
	 * @return what that returns
	 * @throws ProblemException if too many wait already, or the deadline passes (503)
	 */
	<T> T use(long bytes, long deadline, Supplier<T> use) {
		int wanted = (int) ((bytes + UNIT - 1) / UNIT);
		if (!this.free.tryAcquire(wanted)) {
			waitFor(wanted, deadline);
		}
		try {
			return use.get();
		}
		finally {
			this.free.release(wanted);
		}
	}

	private void waitFor(int wanted, long deadline) {
		if (this.free.getQueueLength() >= this.properties.queueCapacity()) {
			throw new ProblemException(InferenceProblems.OVERLOADED,
					"%d photos wait already (atelier.inference.queue-capacity); ask again later"
						.formatted(this.properties.queueCapacity()))
				.withRetryAfter(RETRY_AFTER);
		}
		try {
			if (!this.free.tryAcquire(wanted, deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
				throw new ProblemException(InferenceProblems.TIMED_OUT,
						"There was no memory for a photo within %s (atelier.inference.deadline); ask again later"
							.formatted(this.properties.deadline()),
						Map.of())
					.withRetryAfter(RETRY_AFTER);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while waiting for memory", ex);
		}
	}

}

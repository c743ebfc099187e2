package io.atelier.engine.lane;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The loop of a helper thread. After each run it stays awake for a moment, since waking
 * up can take longer than a short run; meanwhile others may use its core.
 */
final class Mate implements Runnable {

	private static final long AWAKE_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

	private final long patienceNanos;

	private final Predicate<Mate> leave;

	private final AtomicReference<@Nullable Runnable> order;

	private volatile @Nullable Thread thread;

	/**
	 * Creates a helper.
	 * @param patience how long it waits for an order before it asks to leave
	 * @param leave whether it may leave
	 */
	Mate(Runnable order, Duration patience, Predicate<Mate> leave) {
		this.order = new AtomicReference<>(order);
		this.patienceNanos = patience.toNanos();
		this.leave = leave;
	}

	/**
	 * Gives the next order. It replaces one that has not started.
	 */
	void order(Runnable next) {
		this.order.set(next);
		LockSupport.unpark(this.thread);
	}

	@Override
	public void run() {
		this.thread = Thread.currentThread();
		while (awaitOrder()) {
			obey();
		}
	}

	private void obey() {
		Runnable next = this.order.getAndSet(null);
		if (next != null) {
			next.run();
		}
	}

	/**
	 * Returns false if the helper may leave.
	 */
	private boolean awaitOrder() {
		long start = System.nanoTime();
		while (this.order.get() == null) {
			long waited = System.nanoTime() - start;
			if (waited < AWAKE_NANOS) {
				giveWay();
			}
			else if (waited < this.patienceNanos) {
				park(this.patienceNanos - waited);
			}
			else if (this.leave.test(this)) {
				return false;
			}
			else {
				start = System.nanoTime();
			}
		}
		return true;
	}

	/**
	 * Yields the core to another thread, often the one that it just helped. Only a hint:
	 * correctness does not depend on the scheduler.
	 */
	@SuppressWarnings("ThreadPriorityCheck")
	private void giveWay() {
		Thread.yield();
	}

	/**
	 * Sleeps. Clears an interrupt that a task left behind, since it would prevent
	 * sleeping.
	 */
	private void park(long nanos) {
		if (!Thread.interrupted()) {
			LockSupport.parkNanos(this, nanos);
		}
	}

}

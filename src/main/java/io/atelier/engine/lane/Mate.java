package io.atelier.engine.lane;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * What a thread does that helps with one run after another. It stays awake for a moment
 * after each, as waking up can take longer than a short run; meanwhile its core belongs
 * to whoever else wants it.
 */
final class Mate implements Runnable {

	private static final long AWAKE_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

	private final long patienceNanos;

	private final Predicate<Mate> leave;

	private final AtomicReference<@Nullable Runnable> order;

	private volatile @Nullable Thread thread;

	/**
	 * Gives it something to do.
	 * @param order what to do first
	 * @param patience how long to wait for the next order before asking for leave
	 * @param leave whether a mate may go
	 */
	Mate(Runnable order, Duration patience, Predicate<Mate> leave) {
		this.order = new AtomicReference<>(order);
		this.patienceNanos = patience.toNanos();
		this.leave = leave;
	}

	/**
	 * Gives the next order. One that was not begun with is dropped.
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
	 * Waits for an order.
	 * @return whether there is one, rather than leave to go
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
	 * Lets another thread have the core, if one wants it: often that is the very thread
	 * that it helped. Nothing goes wrong where the scheduler does not follow.
	 */
	@SuppressWarnings("ThreadPriorityCheck")
	private void giveWay() {
		Thread.yield();
	}

	/**
	 * Sleeps. An interrupt that a task left behind would keep it from that.
	 */
	private void park(long nanos) {
		if (!Thread.interrupted()) {
			LockSupport.parkNanos(this, nanos);
		}
	}

}

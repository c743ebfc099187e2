package io.atelier.platform.web.thread;

import java.util.concurrent.TimeUnit;

/**
 * A request that waits for a thread, or that a thread works on.
 *
 * @param since see {@link System#nanoTime()}
 */
record WaitingTask(Runnable work, long since) implements Runnable {

	// Clients that gave up before are gone, and those that are still there should not
	// wait much longer for a refusal.
	private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

	private static final ThreadLocal<Boolean> overdue = ThreadLocal.withInitial(() -> false);

	WaitingTask(Runnable work) {
		this(work, System.nanoTime());
	}

	boolean isOverdue() {
		return System.nanoTime() - this.since > PATIENCE_NANOS;
	}

	/**
	 * Whether the request of the current thread had waited too long when it got the
	 * thread.
	 */
	static boolean isCurrentOverdue() {
		return overdue.get();
	}

	@Override
	public void run() {
		overdue.set(isOverdue());
		try {
			this.work.run();
		}
		finally {
			overdue.remove();
		}
	}

}

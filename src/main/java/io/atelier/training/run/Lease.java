package io.atelier.training.run;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How long this process may consider its jobs its own. Without contact to the database,
 * its runs pause when the lease ends, because other processes may consider it dead and
 * take its jobs. Independent of the time of day.
 */
final class Lease {

	private static final long PATIENCE_MILLIS = 100;

	private final Lock lock = new ReentrantLock();

	private final Condition renewed = this.lock.newCondition();

	private final long limit;

	private final LongSupplier nanoTime;

	private volatile long since;

	/**
	 * The clock returns a monotonic time in nanoseconds.
	 */
	Lease(Duration limit, LongSupplier nanoTime) {
		this.limit = limit.toNanos();
		this.nanoTime = nanoTime;
		this.since = nanoTime.getAsLong();
	}

	/**
	 * Renews the lease after a successful exchange with the database.
	 * @param asked start of the exchange, from {@link #now()}
	 */
	void renew(long asked) {
		this.lock.lock();
		try {
			this.since = asked;
			this.renewed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	long now() {
		return this.nanoTime.getAsLong();
	}

	boolean isValid() {
		return now() - this.since <= this.limit;
	}

	/**
	 * Waits until the lease is valid.
	 * @param unless ends the wait early; checked every 100 ms
	 */
	void await(BooleanSupplier unless) {
		if (isValid()) {
			return;
		}
		this.lock.lock();
		try {
			while (!isValid() && !unless.getAsBoolean()) {
				boolean unused = this.renewed.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.lock.unlock();
		}
	}

}

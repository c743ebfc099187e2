package io.atelier.training.run;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How long this process may believe that its jobs are its own. A process that has not
 * reached the database for a while lets its runs stand still, since others may take it
 * for dead and its jobs for theirs. Independent of the machine's time of day.
 */
final class Lease {

	private static final long PATIENCE_MILLIS = 100;

	private final Lock lock = new ReentrantLock();

	private final Condition renewed = this.lock.newCondition();

	private final long limit;

	private final LongSupplier nanoTime;

	private volatile long since;

	/**
	 * A lease that begins now.
	 * @param limit how long it is valid
	 * @param nanoTime nanoseconds since any moment
	 */
	Lease(Duration limit, LongSupplier nanoTime) {
		this.limit = limit.toNanos();
		this.nanoTime = nanoTime;
		this.since = nanoTime.getAsLong();
	}

	/**
	 * The database has just said that the jobs are this process's.
	 * @param asked when it was asked, by the lease's own clock
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
	 * Waits until it is valid.
	 * @param unless leaves off waiting
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

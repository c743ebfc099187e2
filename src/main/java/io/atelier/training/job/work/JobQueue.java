package io.atelier.training.job.work;

import java.time.Instant;

/**
 * Queue of the jobs that wait for a worker. Takes part in the caller's transaction.
 */
public interface JobQueue {

	/**
	 * Adds a ticket that was never used before; the oldest is served first.
	 */
	void add(QueueTicket ticket, Instant since);

	/**
	 * Removes a ticket. If a worker has just taken it, that worker will find nothing to
	 * do.
	 */
	void withdraw(QueueTicket ticket);

}

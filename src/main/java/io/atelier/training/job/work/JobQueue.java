package io.atelier.training.job.work;

/**
 * Queue of the jobs that wait for a worker. Takes part in the caller's transaction.
 */
public interface JobQueue {

	/**
	 * Adds a ticket that was never used before.
	 * @param turn place in the queue, 0 or more; the lowest is served first
	 */
	void add(QueueTicket ticket, long turn);

	/**
	 * Removes a ticket. If a worker has just taken it, that worker will find nothing to
	 * do.
	 */
	void withdraw(QueueTicket ticket);

}

package io.atelier.training.job.work;

import java.time.Instant;

/**
 * The jobs that wait for a worker. Takes part in the caller's transaction.
 */
public interface JobQueue {

	/**
	 * Lets a job wait.
	 * @param ticket its place, which has never been taken before
	 * @param since the older the sooner its turn
	 */
	void add(QueueTicket ticket, Instant since);

	/**
	 * Lets a job wait no longer. Where a worker has just taken it, the worker will find
	 * out.
	 * @param ticket its place
	 */
	void withdraw(QueueTicket ticket);

}

package io.atelier.training.job;

import java.time.Instant;
import java.util.UUID;

/**
 * The jobs that wait for a worker. Takes part in the caller's transaction.
 */
public interface JobQueue {

	/**
	 * Lets a job wait.
	 * @param job its id
	 * @param since the older the sooner its turn
	 */
	void add(UUID job, Instant since);

	/**
	 * Lets a job wait no longer. Where a worker has just taken it, the worker will find
	 * out.
	 * @param job its id
	 */
	void withdraw(UUID job);

}

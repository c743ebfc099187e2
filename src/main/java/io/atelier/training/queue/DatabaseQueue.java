package io.atelier.training.queue;

import java.time.Duration;
import java.time.Instant;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.atelier.training.job.work.JobQueue;
import io.atelier.training.job.work.QueueTicket;

/**
 * Stores the waiting jobs in the database, within the caller's transaction.
 */
class DatabaseQueue implements JobQueue {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseQueue.class);

	/**
	 * Subtracted from execution times, so that every ticket is due at once, whatever the
	 * clocks of the machines say. The time then only defines the order.
	 */
	private static final Duration LONG_SINCE = Duration.ofDays(36_500);

	private final SchedulerClient client;

	DatabaseQueue(SchedulerClient client) {
		this.client = client;
	}

	@Override
	public void add(QueueTicket ticket, Instant since) {
		this.client.scheduleIfNotExists(new TaskInstance<>(QueueConfiguration.TASK, ticket.toString()), turn(since));
	}

	static Instant turn(Instant since) {
		return since.minus(LONG_SINCE);
	}

	@Override
	public void withdraw(QueueTicket ticket) {
		try {
			this.client.cancel(TaskInstanceId.of(QueueConfiguration.TASK, ticket.toString()));
		}
		catch (TaskInstanceException ex) {
			logger.debug("A worker has just taken ticket {}; it will find nothing to do", ticket, ex);
		}
	}

}

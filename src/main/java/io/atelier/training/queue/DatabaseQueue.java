package io.atelier.training.queue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

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

	private final SchedulerClient client;

	DatabaseQueue(SchedulerClient client) {
		this.client = client;
	}

	@Override
	public void add(QueueTicket ticket, long turn) {
		this.client.scheduleIfNotExists(new TaskInstance<>(QueueConfiguration.TASK, ticket.toString()), time(turn));
	}

	/**
	 * Returns the execution time of a turn. It is long past, so that every ticket is due
	 * at once, whatever the clocks of the machines say, and only defines the order.
	 */
	static Instant time(long turn) {
		return Instant.EPOCH.plus(turn, ChronoUnit.MICROS);
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

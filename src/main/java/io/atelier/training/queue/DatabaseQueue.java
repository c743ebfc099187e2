package io.atelier.training.queue;

import java.time.Instant;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.atelier.training.job.JobQueue;

/**
 * Keeps the waiting jobs in the database. Its client takes part in the caller's
 * transaction.
 */
class DatabaseQueue implements JobQueue {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseQueue.class);

	private final SchedulerClient client;

	DatabaseQueue(SchedulerClient client) {
		this.client = client;
	}

	@Override
	public void add(UUID job, Instant since) {
		this.client.scheduleIfNotExists(new TaskInstance<>(QueueConfiguration.TASK, job.toString()), since);
	}

	@Override
	public void withdraw(UUID job) {
		try {
			this.client.cancel(TaskInstanceId.of(QueueConfiguration.TASK, job.toString()));
		}
		catch (TaskInstanceException ex) {
			logger.debug("Job {} was taken just now; its worker will find it cancelled", job, ex);
		}
	}

}

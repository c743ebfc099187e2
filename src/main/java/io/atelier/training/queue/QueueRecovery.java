package io.atelier.training.queue;

import java.util.List;

import com.github.kagkarlsson.scheduler.task.Execution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import io.atelier.training.job.JobLedger;
import io.atelier.training.job.work.QueueTicket;
import io.atelier.training.run.RunningJobs;

/**
 * Lets jobs wait again whose process has gone.
 */
@Component
@ConditionalOnProperty(name = QueueConfiguration.ENABLED, matchIfMissing = true)
class QueueRecovery {

	private static final Logger logger = LoggerFactory.getLogger(QueueRecovery.class);

	private final JdbcClient jdbc;

	private final JobLedger ledger;

	private final RunningJobs running;

	private final TransactionOperations transactions;

	private final NodeName node;

	private final DatabaseClock clock;

	QueueRecovery(JdbcClient jdbc, JobLedger ledger, RunningJobs running, TransactionOperations transactions,
			NodeName node, DatabaseClock clock) {
		this.jdbc = jdbc;
		this.ledger = ledger;
		this.running = running;
		this.transactions = transactions;
		this.node = node;
		this.clock = clock;
	}

	/**
	 * Releases the jobs with which this process was killed, at once instead of after some
	 * missed heartbeats. Only for a process that has not yet taken any.
	 */
	void recoverOwn() {
		this.jdbc
			.sql("select task_instance, version from scheduled_tasks "
					+ "where task_name = ? and picked = ? and picked_by = ?")
			.params(QueueConfiguration.TASK, true, this.node.value())
			.query(Place.class)
			.list()
			.forEach(this::release);
	}

	/**
	 * Releases a job whose process has not been heard of for some time. One that runs
	 * here after all only could not tell, or the time of day has jumped.
	 * @param dead its place in the queue
	 */
	void recover(Execution dead) {
		Place place = new Place(dead.getId(), dead.version);
		if (this.clock.isSettled() && !this.running.contains(place.ticket().jobId())) {
			release(place);
		}
	}

	/**
	 * Takes the place from the dead and the job, both or neither: another process may do
	 * the same at this moment, and its worker may be running the job already.
	 */
	private void release(Place place) {
		this.transactions.executeWithoutResult((transaction) -> {
			if (free(place) && this.ledger.loseWorker(place.ticket())) {
				logger.info("Job {} was interrupted and waits again", place.ticket().jobId());
			}
		});
	}

	private boolean free(Place place) {
		return this.jdbc
			.sql("update scheduled_tasks set picked = ?, picked_by = null, last_heartbeat = null, "
					+ "version = version + 1 where task_name = ? and task_instance = ? and version = ?")
			.params(false, QueueConfiguration.TASK, place.taskInstance(), place.version())
			.update() == 1;
	}

	/**
	 * Gives a place to jobs that should have one and have none. There is no known way to
	 * get there; but a job that nobody works on and nobody knows of would wait for ever.
	 */
	@Scheduled(fixedDelayString = "${atelier.training.sweep-interval:1m}")
	void sweep() {
		List<QueueTicket> lost = this.ledger.queueForgotten();
		if (!lost.isEmpty()) {
			logger.warn("Jobs had lost their place in the queue and have one again: {}", lost);
		}
	}

	/**
	 * A place in the queue that a process has taken.
	 *
	 * @param taskInstance its ticket
	 * @param version counts its changes
	 */
	record Place(String taskInstance, long version) {

		QueueTicket ticket() {
			return QueueTicket.parse(this.taskInstance);
		}

	}

}

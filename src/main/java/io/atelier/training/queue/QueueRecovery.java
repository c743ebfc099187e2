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
	 * Requeues the jobs that this process had when it was killed, without waiting for
	 * missed heartbeats. Only valid before this process takes any job.
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
	 * Requeues a job after missed heartbeats. A job that still runs here is left alone:
	 * its heartbeats could not be sent, or the clock has jumped.
	 */
	void recover(Execution dead) {
		Place place = new Place(dead.getId(), dead.version);
		if (this.clock.isSettled() && !this.running.contains(place.ticket().jobId())) {
			release(place);
		}
	}

	/**
	 * Releases the ticket and the job in one transaction: another process may do the same
	 * now, and its worker may already run the job.
	 */
	private void release(Place place) {
		this.transactions.executeWithoutResult((transaction) -> {
			if (free(place) && this.ledger.loseWorker(place.ticket())) {
				logger.info("Job {} was interrupted and is queued again", place.ticket().jobId());
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
	 * Requeues jobs that should have a ticket but have none. No known path leads there,
	 * but such a job would wait forever.
	 */
	@Scheduled(fixedDelayString = "${atelier.training.sweep-interval:1m}")
	void sweep() {
		List<QueueTicket> lost = this.ledger.queueForgotten();
		if (!lost.isEmpty()) {
			logger.warn("Jobs without a place in the queue are queued again: {}", lost);
		}
	}

	record Place(String taskInstance, long version) {

		QueueTicket ticket() {
			return QueueTicket.parse(this.taskInstance);
		}

	}

}

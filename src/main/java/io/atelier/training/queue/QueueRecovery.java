package io.atelier.training.queue;

import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import io.atelier.training.job.JobLedger;

/**
 * Lets the jobs wait again with which this process was killed, at once instead of after
 * some missed heartbeats. Only for a process that has not yet taken any.
 */
@Component
class QueueRecovery {

	private static final Logger logger = LoggerFactory.getLogger(QueueRecovery.class);

	private final JdbcClient jdbc;

	private final JobLedger ledger;

	private final TransactionOperations transactions;

	private final NodeName node;

	QueueRecovery(JdbcClient jdbc, JobLedger ledger, TransactionOperations transactions, NodeName node) {
		this.jdbc = jdbc;
		this.ledger = ledger;
		this.transactions = transactions;
		this.node = node;
	}

	void recover() {
		List<String> interrupted = this.jdbc
			.sql("select task_instance from scheduled_tasks where task_name = ? and picked = ? and picked_by = ?")
			.params(QueueConfiguration.TASK, true, this.node.value())
			.query(String.class)
			.list();
		for (String job : interrupted) {
			this.transactions.executeWithoutResult((transaction) -> release(job));
		}
	}

	private void release(String job) {
		if (this.ledger.putBack(UUID.fromString(job))) {
			logger.info("Job {} was interrupted and runs again", job);
			this.jdbc
				.sql("update scheduled_tasks set picked = ?, picked_by = null, last_heartbeat = null, "
						+ "version = version + 1 where task_name = ? and task_instance = ? and picked_by = ?")
				.params(false, QueueConfiguration.TASK, job, this.node.value())
				.update();
		}
		else {
			this.jdbc.sql("delete from scheduled_tasks where task_name = ? and task_instance = ? and picked_by = ?")
				.params(QueueConfiguration.TASK, job, this.node.value())
				.update();
		}
	}

}

package io.atelier.training.quota;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the transactions that submit jobs of one key run one after the other.
 */
@Component
class KeyLock {

	private final JdbcClient jdbc;

	private final TransactionTemplate apart;

	KeyLock(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Makes sure that there is a lock for a key. Uses a connection of its own, so it is
	 * better called before the transaction that holds the lock.
	 */
	void prepare(String key) {
		if (this.jdbc.sql("select count(*) from training_key where id = ?")
			.param(key)
			.query(Integer.class)
			.single() == 0) {
			try {
				this.apart.executeWithoutResult(
						(transaction) -> this.jdbc.sql("insert into training_key (id, submissions) values (?, 0)")
							.param(key)
							.update());
			}
			catch (DuplicateKeyException ex) {
				// Another transaction was faster.
			}
		}
	}

	/**
	 * Waits until no other transaction holds the lock, which the caller's transaction
	 * then holds to its end.
	 */
	void hold(String key) {
		this.jdbc.sql("update training_key set submissions = submissions + 1 where id = ?").param(key).update();
	}

}

package io.atelier.access.change;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A stored number that grows with every change of keys and sessions.
 */
@Component
public class ChangeCounter {

	private final JdbcClient jdbc;

	ChangeCounter(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long read() {
		return this.jdbc.sql("select number from access_change").query(Long.class).single();
	}

	/**
	 * Counts a change in the transaction of the change. Concurrent changes wait for each
	 * other.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void add() {
		this.jdbc.sql("update access_change set number = number + 1").update();
	}

}

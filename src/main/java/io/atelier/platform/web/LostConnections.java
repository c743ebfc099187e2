package io.atelier.platform.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells failures of a database that is away from those that another attempt would meet
 * again. What the frameworks make of a connection that breaks depends on when it does.
 */
final class LostConnections {

	/**
	 * Classes of SQLSTATE by their beginnings: connection exceptions, the server's
	 * operator intervenes (it shuts down, or starts), and it has no connection left.
	 */
	private static final Set<String> STATES = Set.of("08", "57P", "53300");

	/**
	 * What H2 says of a database that is closed or broken (90067, 90098, 90121).
	 */
	private static final Set<Integer> CLOSED = Set.of(90067, 90098, 90121);

	private LostConnections() {
	}

	static boolean caused(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof DataAccessResourceFailureException || cause instanceof CannotCreateTransactionException
					|| (cause instanceof SQLException exception && isLost(exception))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isLost(SQLException exception) {
		String state = exception.getSQLState();
		return exception instanceof SQLTransientConnectionException
				|| exception instanceof SQLNonTransientConnectionException
				|| exception instanceof SQLRecoverableException || CLOSED.contains(exception.getErrorCode())
				|| (state != null && STATES.stream().anyMatch(state::startsWith));
	}

}

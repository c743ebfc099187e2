package io.atelier.platform;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells failures of the database from each other.
 */
public final class DatabaseFailures {

	/**
	 * Classes of SQLSTATE: connection, rollback, resources, intervention of an operator,
	 * system.
	 */
	private static final List<String> PASSING = List.of("08", "40", "53", "57P", "58");

	private DatabaseFailures() {
	}

	/**
	 * Whether the same may succeed a moment later: the database is busy, away, full, or
	 * was changed at the same time.
	 * @param failure what was thrown
	 * @return whether to try again
	 */
	public static boolean mayPass(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof TransientDataAccessException || cause instanceof RecoverableDataAccessException
					|| cause instanceof DataAccessResourceFailureException
					|| cause instanceof CannotCreateTransactionException || cause instanceof SQLTransientException
					|| cause instanceof SQLRecoverableException
					|| (cause instanceof SQLException sql && isPassing(sql.getSQLState()))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isPassing(@Nullable String state) {
		return state != null && PASSING.stream().anyMatch(state::startsWith);
	}

}

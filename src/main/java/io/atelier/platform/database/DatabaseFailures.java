package io.atelier.platform.database;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Predicate;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Separates temporary database failures from permanent ones. The exception for a broken
 * connection depends on when the connection breaks.
 */
public final class DatabaseFailures {

	// SQLSTATE classes: connection exceptions, operator intervention (shutdown, startup),
	// insufficient resources (space, connections), system errors (disk).
	private static final Set<String> AWAY = Set.of("08", "57P", "53", "58");

	// H2: database is closed or broken.
	private static final Set<Integer> CLOSED = Set.of(90067, 90098, 90121);

	// SQLSTATE of transactions that were rolled back, or waited too long, because of
	// another transaction.
	private static final Set<String> PASSING = Set.of("40", "55P03");

	private static final String FILE_FAILURE = "org.h2.mvstore.MVStoreException";

	private DatabaseFailures() {
	}

	/**
	 * Returns true if the database is shut down, unreachable, starting or out of
	 * connections, or its disk is full or fails.
	 */
	public static boolean isAway(Throwable failure) {
		return isCausedBy(failure,
				(cause) -> cause instanceof DataAccessResourceFailureException
						|| cause instanceof CannotCreateTransactionException
						|| (cause instanceof SQLException exception && isLost(exception)));
	}

	/**
	 * Returns true if a retry may succeed: the database is unavailable or busy, or
	 * another transaction changed the same data.
	 */
	public static boolean mayPass(Throwable failure) {
		return isAway(failure) || isCausedBy(failure,
				(cause) -> cause instanceof TransientDataAccessException
						|| cause instanceof RecoverableDataAccessException
						|| (cause instanceof SQLException exception && hasState(exception, PASSING)));
	}

	private static boolean isCausedBy(Throwable failure, Predicate<Throwable> kind) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (kind.test(cause)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isLost(SQLException exception) {
		return exception instanceof SQLTransientConnectionException
				|| exception instanceof SQLNonTransientConnectionException
				|| exception instanceof SQLRecoverableException || CLOSED.contains(exception.getErrorCode())
				// The pool throws an exception without a state for connections that it
				// has already discarded.
				|| exception.getSQLState() == null || hasState(exception, AWAY) || isFailedFile(exception);
	}

	// H2 reports a failed write to its file as a general error, and then closes itself.
	private static boolean isFailedFile(SQLException exception) {
		for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof IOException || cause.getClass().getName().equals(FILE_FAILURE)) {
				return true;
			}
		}
		return false;
	}

	private static boolean hasState(SQLException exception, Set<String> beginnings) {
		String state = exception.getSQLState();
		return state != null && beginnings.stream().anyMatch(state::startsWith);
	}

}

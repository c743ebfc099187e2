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
 * Tells failures of the database that pass from those that another attempt would meet
 * again. What the frameworks make of a connection that breaks depends on when it does.
 */
public final class DatabaseFailures {

	/**
	 * Classes of SQLSTATE by their beginnings: connection exceptions, the server's
	 * operator intervenes (it shuts down, or starts), it is short of something, such as
	 * space or connections, or something outside of it fails, such as its disk.
	 */
	private static final Set<String> AWAY = Set.of("08", "57P", "53", "58");

	/**
	 * What H2 says of a database that is closed or broken (90067, 90098, 90121).
	 */
	private static final Set<Integer> CLOSED = Set.of(90067, 90098, 90121);

	/**
	 * SQLSTATE of what was rolled back, or waited in vain, for another transaction's
	 * sake.
	 */
	private static final Set<String> PASSING = Set.of("40", "55P03");

	private static final String FILE_FAILURE = "org.h2.mvstore.MVStoreException";

	private DatabaseFailures() {
	}

	/**
	 * Whether the database does not answer, or cannot store anything.
	 * @param failure what was thrown
	 * @return true where it is shut down, unreachable, starting, takes no connection, or
	 * its disk is full or fails
	 */
	public static boolean isAway(Throwable failure) {
		return isCausedBy(failure,
				(cause) -> cause instanceof DataAccessResourceFailureException
						|| cause instanceof CannotCreateTransactionException
						|| (cause instanceof SQLException exception && isLost(exception)));
	}

	/**
	 * Whether the same may succeed a moment later.
	 * @param failure what was thrown
	 * @return true where the database is away or busy, or was changed at the same time
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
				// So says the pool, of a connection that it has given up meanwhile.
				|| exception.getSQLState() == null || hasState(exception, AWAY) || isFailedFile(exception);
	}

	/**
	 * H2 calls it a general error when it cannot write its file, and then closes itself.
	 */
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

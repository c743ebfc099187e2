package io.atelier.platform.home;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Reports in one line that another process has the database of the home open.
 */
class LockedHomeAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	// H2's DATABASE_ALREADY_OPEN_1.
	private static final int ALREADY_OPEN = 90020;

	private final Environment environment;

	LockedHomeAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
		if (cause.getErrorCode() != ALREADY_OPEN) {
			return null;
		}
		return new FailureAnalysis(
				"Another process uses the home of the service, " + this.environment.getProperty("atelier.home") + ".",
				"Stop that process, or start with another --atelier.home=FOLDER. Several processes can share a "
						+ "PostgreSQL database (profile postgres).",
				cause);
	}

}

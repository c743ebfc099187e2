package io.atelier.platform.database;

import java.sql.SQLException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.orm.jpa.JpaSystemException;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseFailuresTests {

	@ParameterizedTest
	@CsvSource({ "08006, true, true", "57P01, true, true", "57P03, true, true", "53300, true, true",
			"53100, true, true", "40001, false, true", "40P01, false, true", "58030, true, true", "57014, false, false",
			"23505, false, false", "42601, false, false" })
	void knowsWhatPassesByTheStateOfItsCause(String state, boolean away, boolean passes) {
		Throwable failure = new JpaSystemException(new IllegalStateException(new SQLException("", state)));
		assertThat(DatabaseFailures.isAway(failure)).isEqualTo(away);
		assertThat(DatabaseFailures.mayPass(failure)).isEqualTo(passes);
	}

}

package io.atelier.platform.database;

import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LostConnectionsTests {

	@TempDir
	private Path directory;

	@Test
	void letsThePoolOpenADatabaseAgainThatHasClosedItself() throws SQLException {
		HikariConfig settings = new HikariConfig();
		settings.setJdbcUrl("jdbc:h2:file:" + this.directory.resolve("test") + ";WRITE_DELAY=0");
		settings.setMaximumPoolSize(1);
		settings.setExceptionOverrideClassName(LostConnections.class.getName());
		try (HikariDataSource pool = new HikariDataSource(settings)) {
			try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
				statement.execute("create table kept (id int)");
				statement.execute("shutdown immediately");
				assertThatExceptionOfType(SQLException.class)
					.isThrownBy(() -> statement.execute("insert into kept values (1)"));
			}
			try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
				assertThat(statement.executeUpdate("insert into kept values (1)")).isEqualTo(1);
			}
		}
	}

	@Test
	void givesUpTheConnectionWhoseFileCannotBeWritten() {
		SQLException failure = new SQLException("General error", "HY000", 50000,
				new IllegalStateException(new ClosedChannelException()));
		assertThat(new LostConnections().adjudicate(failure)).hasToString("MUST_EVICT");
	}

	@Test
	void keepsTheConnectionOfAStatementThatFails() {
		assertThat(new LostConnections().adjudicate(new SQLException("syntax", "42000"))).hasToString("CONTINUE_EVICT");
	}

}

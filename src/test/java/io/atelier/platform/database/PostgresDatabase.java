package io.atelier.platform.database;

import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An empty PostgreSQL database.
 */
public record PostgresDatabase(String url, String user, String password) {

	/**
	 * Returns the settings of the profile {@code postgres} as {@code name=value}.
	 */
	public String[] settings() {
		return new String[] { "atelier.database.url=" + this.url, "atelier.database.user=" + this.user,
				"atelier.database.password=" + this.password };
	}

	/**
	 * Returns the command-line arguments that start a service on this database.
	 */
	public String[] arguments() {
		return Stream.concat(Stream.of("--spring.profiles.active=postgres"), Stream.of(settings()).map("--"::concat))
			.toArray(String[]::new);
	}

	public DataSource dataSource() {
		return new DriverManagerDataSource(this.url, this.user, this.password);
	}

}

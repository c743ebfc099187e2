package io.atelier.platform.database;

import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An empty PostgreSQL database.
 *
 * @param url its JDBC address
 * @param user who owns it
 * @param password the owner's password
 */
public record PostgresDatabase(String url, String user, String password) {

	/**
	 * What the profile {@code postgres} wants to know.
	 * @return settings as {@code name=value}
	 */
	public String[] settings() {
		return new String[] { "atelier.database.url=" + this.url, "atelier.database.user=" + this.user,
				"atelier.database.password=" + this.password };
	}

	/**
	 * The arguments that start a service on it.
	 * @return its profile and settings, as on a command line
	 */
	public String[] arguments() {
		return Stream.concat(Stream.of("--spring.profiles.active=postgres"), Stream.of(settings()).map("--"::concat))
			.toArray(String[]::new);
	}

	public DataSource dataSource() {
		return new DriverManagerDataSource(this.url, this.user, this.password);
	}

}

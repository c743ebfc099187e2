package io.atelier.platform.database;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The PostgreSQL server of a test run, started on first use. Its image is the system
 * property {@code atelier.test.postgres-image}, else the environment variable {@code
 * ATELIER_TEST_POSTGRES_IMAGE}, else the official one.
 */
public final class PostgresServer {

	private static final String OFFICIAL_IMAGE = "postgres:17-alpine";

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private PostgresServer() {
	}

	public static PostgresDatabase newDatabase() {
		PostgreSQLContainer server = Started.SERVER;
		String name = "test" + DATABASES.incrementAndGet();
		JdbcClient
			.create(new PostgresDatabase(server.getJdbcUrl(), server.getUsername(), server.getPassword()).dataSource())
			.sql("create database " + name)
			.update();
		String url = String.format(Locale.ROOT, "jdbc:postgresql://%s:%d/%s", server.getHost(),
				server.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), name);
		return new PostgresDatabase(url, server.getUsername(), server.getPassword());
	}

	private static PostgreSQLContainer start() {
		String image = System.getProperty("atelier.test.postgres-image",
				Objects.requireNonNullElse(System.getenv("ATELIER_TEST_POSTGRES_IMAGE"), OFFICIAL_IMAGE));
		// Spring caches test contexts together with their connections.
		@SuppressWarnings("resource")
		PostgreSQLContainer server = new PostgreSQLContainer(
				DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
			.withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=500");
		server.start();
		return server;
	}

	private static final class Started {

		static final PostgreSQLContainer SERVER = start();

	}

}

package io.atelier.platform.database;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;

/**
 * Connection settings of the profile {@code postgres}.
 *
 * @param url the JDBC address, {@code jdbc:postgresql://host:5432/name}
 * @param connections the maximum of open connections of this process, 4 or more
 */
@ConfigurationProperties("atelier.database")
@Profile("postgres")
record DatabaseProperties(@Nullable String url, @Nullable String user, @Nullable String password,
		@DefaultValue("16") int connections) {

	private static final int LEAST_CONNECTIONS = 4;

	private static final String SCHEME = "jdbc:postgresql:";

	DatabaseProperties {
		require("url", url);
		require("user", user);
		require("password", password);
		if (url != null && !url.startsWith(SCHEME)) {
			throw new IllegalArgumentException(
					"atelier.database.url must begin with %s, for example %s//localhost:5432/atelier".formatted(SCHEME,
							SCHEME));
		}
		if (connections < LEAST_CONNECTIONS) {
			throw new IllegalArgumentException(String.format(Locale.ROOT,
					"atelier.database.connections must be %d or more, not %d", LEAST_CONNECTIONS, connections));
		}
	}

	private static void require(String name, @Nullable String value) {
		if (value == null) {
			throw new IllegalArgumentException(
					"atelier.database.%s is missing: the profile postgres needs it, for example as the environment variable ATELIER_DATABASE_%s"
						.formatted(name, name.toUpperCase(Locale.ROOT)));
		}
	}

	@Override
	public String toString() {
		// Without the password, because settings end up in logs.
		return String.format(Locale.ROOT, "DatabaseProperties[url=%s, user=%s, connections=%d]", this.url, this.user,
				this.connections);
	}

}

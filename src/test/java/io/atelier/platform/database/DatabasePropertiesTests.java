package io.atelier.platform.database;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class DatabasePropertiesTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(PostgresConfiguration.class)
		.withPropertyValues("atelier.database.url=jdbc:postgresql://there/atelier", "atelier.database.user=me",
				"atelier.database.password=secret");

	@ParameterizedTest
	@CsvSource({ "url, ATELIER_DATABASE_URL", "user, ATELIER_DATABASE_USER", "password, ATELIER_DATABASE_PASSWORD" })
	void namesTheVariableThatIsMissing(String name, String variable) {
		new ApplicationContextRunner().withUserConfiguration(PostgresConfiguration.class)
			.withPropertyValues("spring.profiles.active=postgres")
			.withPropertyValues(Stream.of("url=jdbc:postgresql://there/atelier", "user=me", "password=secret")
				.filter((setting) -> !setting.startsWith(name + "="))
				.map("atelier.database."::concat)
				.toArray(String[]::new))
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(BindException.class)
				.rootCause()
				.hasMessageContaining(variable)
				.hasMessageNotContaining("secret"));
	}

	@ParameterizedTest
	@CsvSource({ "url=jdbc:h2:mem:other, jdbc:postgresql:", "connections=3, 4 or more" })
	void refusesWhatCannotBe(String setting, String message) {
		this.runner.withPropertyValues("spring.profiles.active=postgres", "atelier.database." + setting)
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining(message));
	}

	@Test
	void asksForNothingWithoutTheProfile() {
		new ApplicationContextRunner().withUserConfiguration(PostgresConfiguration.class)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void keepsThePasswordOutOfLogs() {
		assertThat(new DatabaseProperties("jdbc:postgresql://there/atelier", "me", "secret", 4).toString())
			.contains("there")
			.doesNotContain("secret");
	}

}

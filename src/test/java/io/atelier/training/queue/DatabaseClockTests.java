package io.atelier.training.queue;

import java.time.Duration;
import java.time.OffsetDateTime;

import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.atelier.training.TrainingProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class DatabaseClockTests {

	private static final OffsetDateTime THEN = OffsetDateTime.parse("2001-01-01T00:00:00Z");

	private static final TrainingProperties PROPERTIES = new Binder(new MapConfigurationPropertySource())
		.bindOrCreate("atelier.training", TrainingProperties.class);

	private final JdbcClient jdbc = mock(JdbcClient.class, Answers.RETURNS_DEEP_STUBS);

	@Test
	void followsTheDatabasesTimeAndNotTheMachines() {
		given(this.jdbc.sql(anyString()).query(OffsetDateTime.class).single()).willReturn(THEN, THEN.plusDays(1));
		DatabaseClock clock = new DatabaseClock(this.jdbc, PROPERTIES);
		assertThat(Duration.between(THEN.toInstant(), clock.now())).isBetween(Duration.ZERO, Duration.ofHours(1));
		clock.set();
		assertThat(Duration.between(THEN.toInstant(), clock.now())).isBetween(Duration.ofDays(1), Duration.ofHours(25));
		assertThat(clock.isSettled()).isTrue();
	}

	@Test
	void makesNothingOfTheSilenceOfOthersAfterAnOutage() {
		given(this.jdbc.sql(anyString()).query(OffsetDateTime.class).single()).willReturn(THEN)
			.willThrow(new DataAccessResourceFailureException("away"))
			.willReturn(THEN);
		DatabaseClock clock = new DatabaseClock(this.jdbc, PROPERTIES);
		clock.set();
		clock.set();
		assertThat(clock.isSettled()).isFalse();
		assertThat(clock.now()).isAfterOrEqualTo(THEN.toInstant());
	}

}

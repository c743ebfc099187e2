package io.atelier.training;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class TrainingPropertiesTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(Settings.class);

	@Test
	void hasOneWorkerPerCoreByDefault() {
		TrainingProperties properties = bind(Map.of());
		assertThat(properties.workers()).isEqualTo(Runtime.getRuntime().availableProcessors());
		assertThat(properties.heartbeat()).isEqualTo(Duration.ofSeconds(5));
		assertThat(properties.missedHeartbeats()).isEqualTo(4);
		assertThat(properties.enabled()).isTrue();
		assertThat(properties.events().heartbeat()).isEqualTo(Duration.ofSeconds(15));
	}

	@Test
	void takesAnotherNumberOfWorkers() {
		assertThat(bind(Map.of("atelier.training.workers", "3")).workers()).isEqualTo(3);
	}

	@ParameterizedTest
	@CsvSource({ "workers, workers, -1, must not be negative", "heartbeat, heartbeat, 0s, must be above 0",
			"poll-interval, pollInterval, -1s, must be above 0",
			"missed-heartbeats, missedHeartbeats, 3, must be greater than or equal to 4",
			"max-lost-workers, maxLostWorkers, 0, must be above 0",
			"events.progress, events.progress, -1s, must be above 0",
			"events.threads, events.threads, 0, must be above 0" })
	void refusesWhatCannotWork(String name, String field, String value, String message) {
		this.runner.withPropertyValues("atelier.training." + name + "=" + value)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(BindValidationException.class)
				.hasMessageContaining("on field '" + field + "'")
				.hasMessageContaining(message));
	}

	private static TrainingProperties bind(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("atelier.training",
				TrainingProperties.class);
	}

	@EnableConfigurationProperties(TrainingProperties.class)
	static class Settings {

	}

}

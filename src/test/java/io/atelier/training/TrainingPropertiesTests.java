package io.atelier.training;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TrainingPropertiesTests {

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

	@Test
	void refusesWhatCannotWork() {
		assertThatThrownBy(() -> bind(Map.of("atelier.training.workers", "-1")))
			.hasStackTraceContaining("atelier.training.workers must be 0 or more");
		assertThatThrownBy(() -> bind(Map.of("atelier.training.heartbeat", "0s")))
			.hasStackTraceContaining("atelier.training.heartbeat must be above 0");
		assertThatThrownBy(() -> bind(Map.of("atelier.training.missed-heartbeats", "3")))
			.hasStackTraceContaining("must be 4 or more");
		assertThatThrownBy(() -> bind(Map.of("atelier.training.max-lost-workers", "0")))
			.hasStackTraceContaining("atelier.training.max-lost-workers must be 1 or more");
		assertThatThrownBy(() -> bind(Map.of("atelier.training.events.progress", "-1s")))
			.hasStackTraceContaining("atelier.training.events.progress must be above 0");
		assertThatThrownBy(() -> bind(Map.of("atelier.training.events.threads", "0")))
			.hasStackTraceContaining("atelier.training.events.threads must be 1 or more");
	}

	private static TrainingProperties bind(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("atelier.training",
				TrainingProperties.class);
	}

}

package io.atelier.inference;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InferencePropertiesTests {

	@Test
	void hasDefaults() {
		InferenceProperties properties = bind(Map.of());

		assertThat(properties.enabled()).isTrue();
		assertThat(properties.maxImages()).isEqualTo(256);
		assertThat(properties.maxImageBytes()).isEqualTo(DataSize.ofMegabytes(32));
		assertThat(properties.maxRequestBytes()).isEqualTo(DataSize.ofMegabytes(64));
		assertThat(properties.maxImagePixels()).isEqualTo(70_000_000);
		assertThat(properties.photoMemory()).isEqualTo(DataSize.ofMegabytes(256));
		assertThat(properties.predictorCache()).isEqualTo(DataSize.ofMegabytes(256));
		assertThat(properties.threadCount()).isBetween(1, Runtime.getRuntime().availableProcessors());
		assertThat(properties.deadline()).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void takesValuesOfChoice() {
		InferenceProperties properties = bind(Map.of("atelier.inference.threads", "7", "atelier.inference.deadline",
				"250ms", "atelier.inference.max-image-bytes", "64KB"));

		assertThat(properties.threadCount()).isEqualTo(7);
		assertThat(properties.deadline()).isEqualTo(Duration.ofMillis(250));
		assertThat(properties.maxImageBytes()).isEqualTo(DataSize.ofKilobytes(64));
	}

	@ParameterizedTest
	@CsvSource({ "max-images, 0", "max-image-bytes, 0", "max-image-bytes, 3GB", "max-request-bytes, -1",
			"max-image-pixels, 0", "photo-memory, 0", "predictor-cache, 0", "threads, 0", "queue-capacity, 0",
			"deadline, 0s" })
	void refusesWhatCannotWork(String name, String value) {
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bind(Map.of("atelier.inference." + name, value)))
			.havingRootCause()
			.withMessageContaining("atelier.inference." + name);
	}

	private static InferenceProperties bind(Map<String, String> values) {
		return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("atelier.inference",
				InferenceProperties.class);
	}

}

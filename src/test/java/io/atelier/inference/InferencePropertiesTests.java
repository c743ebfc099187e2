package io.atelier.inference;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

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
	@CsvSource({ "max-images, 0, maxImages.*greater than or equal to 1",
			"max-images, 10001, maxImages.*less than or equal to 10000", "max-image-bytes, 0, maxImageBytes.*above 0",
			"max-image-bytes, 3GB, atelier.inference.max-image-bytes must be below 2GB",
			"max-request-bytes, -1, maxRequestBytes.*above 0", "max-image-pixels, 0, maxImagePixels.*above 0",
			"photo-memory, 0, photoMemory.*above 0", "predictor-cache, 0, predictorCache.*above 0",
			"threads, 0, threads.*above 0", "queue-capacity, 0, queueCapacity.*above 0",
			"deadline, 0s, deadline.*above 0", "max-delay, -1s, maxDelay.*not be negative" })
	void refusesWhatCannotWork(String name, String value, String message) {
		new ApplicationContextRunner().withUserConfiguration(Settings.class)
			.withPropertyValues("atelier.inference." + name + "=" + value)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.message()
				.containsPattern(Pattern.compile(message, Pattern.DOTALL)));
	}

	private static InferenceProperties bind(Map<String, String> values) {
		return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("atelier.inference",
				InferenceProperties.class);
	}

	@EnableConfigurationProperties(InferenceProperties.class)
	static class Settings {

	}

}

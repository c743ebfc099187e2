package io.atelier.dataset.fashionmnist;

import java.net.URI;
import java.nio.file.Path;
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

import io.atelier.dataset.idx.IdxFile;

import static org.assertj.core.api.Assertions.assertThat;

class DatasetPropertiesTests {

	@Test
	void hasDefaults() {
		DatasetProperties settings = bind(Map.of());
		assertThat(settings.folders()).containsExactly(Path.of("./data/fashion-mnist"),
				Path.of("../shared/fashion-mnist"));
		assertThat(settings.download()).isTrue();
		assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
		assertThat(settings.url(IdxFileSet.FASHION_MNIST.testLabels())).isEqualTo(URI
			.create("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/" + "t10k-labels-idx1-ubyte.gz"));
	}

	@Test
	void takesOtherLocations() {
		assertThat(bind(Map.of("locations", "/a,/b")).folders()).containsExactly(Path.of("/a"), Path.of("/b"));
	}

	@Test
	void appendsNamesToASourceWithOrWithoutSlash() {
		IdxFile file = IdxFileSet.FASHION_MNIST.testLabels();
		URI expected = URI.create("https://mirror.example/data/t10k-labels-idx1-ubyte.gz");
		assertThat(bind(Map.of("source", "https://mirror.example/data")).url(file)).isEqualTo(expected);
		assertThat(bind(Map.of("source", "https://mirror.example/data/")).url(file)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "source, ftp://mirror.example, atelier.dataset.source must be an http or https URL",
			"source, mirror, atelier.dataset.source must be an http or https URL",
			"connect-timeout, 0s, connectTimeout.*must be above 0", "read-timeout, -1s, readTimeout.*must be above 0",
			"retry-delay, -1s, retryDelay.*must not be negative",
			"retries, -1, retries.*must be greater than or equal to 0",
			"retries, 101, retries.*must be less than or equal to 100" })
	void refusesWhatCannotWork(String name, String value, String message) {
		new ApplicationContextRunner().withUserConfiguration(Settings.class)
			.withPropertyValues("atelier.dataset." + name + "=" + value)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.message()
				.containsPattern(Pattern.compile(message, Pattern.DOTALL)));
	}

	private static DatasetProperties bind(Map<String, String> values) {
		return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("", DatasetProperties.class);
	}

	@EnableConfigurationProperties(DatasetProperties.class)
	static class Settings {

	}

}

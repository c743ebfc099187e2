package io.atelier.dataset.fashionmnist;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
	@CsvSource({ "source, ftp://mirror.example, must be an http or https URL",
			"source, mirror, must be an http or https URL", "connect-timeout, 0s, must be above 0",
			"read-timeout, -1s, must be above 0", "retry-delay, -1s, must not be negative",
			"retries, -1, 'must be in [0, 100]'", "retries, 101, 'must be in [0, 100]'" })
	void refusesWhatCannotWork(String name, String value, String message) {
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> bind(Map.of(name, value)))
			.havingRootCause()
			.isInstanceOf(IllegalArgumentException.class)
			.withMessageContaining("atelier.dataset." + name)
			.withMessageContaining(message);
	}

	private static DatasetProperties bind(Map<String, String> values) {
		return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("", DatasetProperties.class);
	}

}

package io.atelier.dataset.fashionmnist;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import io.atelier.dataset.idx.IdxFile;

/**
 * Sources of Fashion-MNIST.
 *
 * @param locations folders that are searched for the four files, in this order, before
 * the download folder
 * @param source the URL to which the file names are appended
 * @param readTimeout the longest time that a server may send nothing
 * @param retries how often an interrupted download of a file is resumed, 0 to 100
 * @param retryDelay the delay before the first retry; doubled before each further one
 */
// @formatter:off
@Validated
@ConfigurationProperties("atelier.dataset")
record DatasetProperties(
		@DefaultValue({ "./data/fashion-mnist", "../shared/fashion-mnist" }) List<String> locations,
		@DefaultValue("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com") URI source,
		@DefaultValue("true") boolean download,
		@DefaultValue("10s") @Positive Duration connectTimeout,
		@DefaultValue("30s") @Positive Duration readTimeout,
		@DefaultValue("5") @Min(0) @Max(100) int retries,
		@DefaultValue("1s") @PositiveOrZero Duration retryDelay) {
	// @formatter:on

	DatasetProperties {
		locations = List.copyOf(locations);
		boolean http = "http".equals(source.getScheme()) || "https".equals(source.getScheme());
		if (!http || source.getHost() == null) {
			throw new IllegalArgumentException("atelier.dataset.source must be an http or https URL, not " + source);
		}
	}

	URI url(IdxFile file) {
		String base = this.source.toString();
		return URI.create(base.endsWith("/") ? base + file.compressedName() : base + "/" + file.compressedName());
	}

	/**
	 * Converts {@link #locations()}, which are text because Spring resolves a relative
	 * {@code Path} as a resource of the web application.
	 */
	List<Path> folders() {
		return this.locations.stream().map(Path::of).toList();
	}

}

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

/**
 * Where Fashion-MNIST comes from.
 *
 * @param locations folders in which its four files are looked for, in that order, before
 * the download folder
 * @param source where they are downloaded from, as a URL that their names are appended to
 * @param download whether they may be downloaded
 * @param connectTimeout how long a connection may take to be made
 * @param readTimeout how long a server may stay silent
 * @param retries how often an interrupted download of a file is taken up again, 0 to 100
 * @param retryDelay how long to wait before the first retry; doubled before each further
 * one
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
	 * The folders of {@link #locations()}, which are text since Spring takes a relative
	 * path for a resource of the web application.
	 */
	List<Path> folders() {
		return this.locations.stream().map(Path::of).toList();
	}

}

package io.atelier.platform;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Location of the service's state.
 *
 * @param home the folder for everything that the service writes: database, downloads,
 * extracted native libraries. It is text, because Spring resolves a relative {@code Path}
 * as a resource of the web application
 */
@ConfigurationProperties("atelier")
public record AtelierProperties(@DefaultValue("./data") String home) {

	public Path homeDirectory() {
		return Path.of(this.home).toAbsolutePath().normalize();
	}

}

package io.atelier.platform;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the service keeps its state.
 *
 * @param home the folder of everything it writes: database, downloads, extracted natives.
 * As text, since Spring takes a relative path for a resource of the web application
 */
@ConfigurationProperties("atelier")
public record AtelierProperties(@DefaultValue("./data") String home) {

	/**
	 * The folder of everything it writes.
	 * @return an absolute path
	 */
	public Path homeDirectory() {
		return Path.of(this.home).toAbsolutePath().normalize();
	}

}

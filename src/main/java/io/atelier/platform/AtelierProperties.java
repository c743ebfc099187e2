package io.atelier.platform;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the service keeps its state.
 *
 * @param home the folder of everything it writes: database, downloads, extracted natives
 */
@ConfigurationProperties("atelier")
public record AtelierProperties(@DefaultValue("./data") Path home) {

	public AtelierProperties {
		home = home.toAbsolutePath().normalize();
	}

}

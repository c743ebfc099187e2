package io.atelier.acceptance.plugin;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Offers the stripes as a data set.
 */
@AutoConfiguration
public class StripesConfiguration {

	@Bean
	Stripes stripes() {
		return new Stripes();
	}

}

package io.atelier.report.web;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Draws for clients that never disconnect.
 */
@TestConfiguration(proxyBeanMethods = false)
public class EaselConfiguration {

	@Bean
	Easel easel() {
		return new Easel(() -> false);
	}

}

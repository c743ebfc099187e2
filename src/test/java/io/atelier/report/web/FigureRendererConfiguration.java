package io.atelier.report.web;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Draws for clients that never disconnect.
 */
@TestConfiguration(proxyBeanMethods = false)
public class FigureRendererConfiguration {

	@Bean
	FigureRenderer renderer() {
		return new FigureRenderer(() -> false);
	}

}

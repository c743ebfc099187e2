package io.atelier.access;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The access module with the platform. Has no stereotype, so that component scans of
 * other tests do not find it.
 */
@EnableAutoConfiguration
@ComponentScan(basePackages = { "io.atelier.access", "io.atelier.platform" },
		excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests(\\$.*)?"))
public class AccessTestApplication {

}

package io.atelier.study;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

import io.atelier.training.FakeDatasets;
import io.atelier.training.FakeModels;
import io.atelier.training.ScriptedEngine;

/**
 * Studies and jobs with the platform and a scripted engine. Has no stereotype, so that
 * component scans of other tests do not find it.
 */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = { "io.atelier.study", "io.atelier.training" })
@ComponentScan(basePackages = { "io.atelier.study", "io.atelier.training", "io.atelier.platform" },
		excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests(\\$.*)?"))
public class StudyTestApplication {

	@Bean
	@Primary
	ScriptedEngine scriptedEngine() {
		return new ScriptedEngine();
	}

	@Bean
	@Primary
	FakeDatasets fakeDatasets() {
		return new FakeDatasets();
	}

	@Bean
	@Primary
	FakeModels fakeModels() {
		return new FakeModels();
	}

}

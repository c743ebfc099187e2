package io.atelier.inference.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.atelier.inference.FakeEngine;
import io.atelier.inference.FakeRegistry;
import io.atelier.inference.InferenceProperties;
import io.atelier.inference.serving.PredictionPool;
import io.atelier.inference.serving.ServedModels;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests a replica that makes no predictions. Other tests cover replicas that do.
 */
@SpringBootTest(classes = AbsentPredictionsTests.InferenceOnly.class,
		properties = { "atelier.inference.enabled=false", "spring.datasource.url=jdbc:h2:mem:absent-predictions" })
@AutoConfigureMockMvc
class AbsentPredictionsTests {

	private final MockMvcTester mvc;

	private final ApplicationContext context;

	private final FakeEngine engine;

	@Autowired
	AbsentPredictionsTests(MockMvcTester mvc, ApplicationContext context, FakeEngine engine, FakeRegistry registry) {
		this.mvc = mvc;
		this.context = context;
		this.engine = engine;
		registry.point("champion", registry.add(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/predict", "/api/v1/models/champion/predict", "/api/v1/models/nobody/predict" })
	void sendsPredictionsElsewhere(String path) {
		assertThat(this.mvc.post().uri(path).contentType(MediaType.IMAGE_PNG).content(new byte[1])).hasStatus(503)
			.hasHeader("Retry-After", "1")
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("urn:atelier:problem:inference-disabled");
	}

	@Test
	void sendsPredictionsOfTheOpenInferenceProtocolElsewhere() {
		assertThat(
				this.mvc.post().uri("/v2/models/champion/infer").contentType(MediaType.APPLICATION_JSON).content("{}"))
			.hasStatus(503)
			.bodyJson()
			.isStrictlyEqualTo("{\"error\": \"This replica makes no predictions (atelier.inference.enabled is false); "
					+ "ask another one\"}");
		assertThat(this.mvc.get().uri("/v2/models/champion")).hasStatus(503);
		assertThat(this.mvc.get().uri("/v2/models/champion/ready")).hasStatus(503);
	}

	@Test
	void isReadyForAllElse() {
		assertThat(this.mvc.get().uri("/actuator/health/readiness")).hasStatusOk();
		assertThat(this.mvc.get().uri("/v2/health/live")).hasStatusOk();
		assertThat(this.mvc.get().uri("/v2/health/ready")).hasStatus(503);
		assertThat(this.mvc.get().uri("/v2")).hasStatusOk();
	}

	@Test
	void startsNoThreadsAndLoadsNoModels() {
		assertThat(this.context.getBeanNamesForType(PredictionPool.class)).isEmpty();
		assertThat(this.context.getBeanNamesForType(ServedModels.class)).isEmpty();
		assertThat(this.context.containsBean("championHealthIndicator")).isFalse();
		assertThat(this.engine.predictors()).isEmpty();
	}

	@Test
	void staysOutOfTheApiDescription() {
		assertThat(this.mvc.get().uri("/v3/api-docs")).hasStatusOk().bodyText().doesNotContain("{rest}", "{*rest}");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@ComponentScan(basePackages = { "io.atelier.inference", "io.atelier.platform" },
			excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
	@EnableConfigurationProperties(InferenceProperties.class)
	@Import({ FakeEngine.class, FakeRegistry.class })
	static class InferenceOnly {

	}

}

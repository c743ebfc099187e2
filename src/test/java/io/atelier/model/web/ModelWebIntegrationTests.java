package io.atelier.model.web;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.atelier.model.ModelRegistry;
import io.atelier.model.StoredModel;
import io.atelier.model.TestModels;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = ModelWebIntegrationTests.ModelsOnly.class,
		properties = { "spring.datasource.url=jdbc:h2:mem:model-web", "spring.jpa.open-in-view=false" })
@AutoConfigureMockMvc
class ModelWebIntegrationTests {

	private final MockMvcTester mvc;

	private final ModelRegistry registry;

	private final JdbcClient jdbc;

	@Autowired
	ModelWebIntegrationTests(MockMvcTester mvc, ModelRegistry registry, JdbcClient jdbc) {
		this.mvc = mvc;
		this.registry = registry;
		this.jdbc = jdbc;
	}

	@Test
	void showsAModel() {
		StoredModel model = this.registry
			.store(TestModels.of(TestModels.recipe("cnn-pool", "adam", "fashion-mnist"), OptionalDouble.of(0.5)), null);

		assertThat(this.mvc.get().uri("/api/v1/models/{id}", model.id())).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(String.format(Locale.ROOT,
					"""
							{"id": "%s", "jobId": "%s", "architecture": "cnn-pool",
							 "optimizer": {"name": "adam", "learningRate": 0.001, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-7},
							 "dataset": "fashion-mnist", "seed": 42, "createdAt": "%s", "parameterCount": 241546,
							 "parametersSha256": "%s", "artifactBytes": %d, "epochs": 2, "batchSize": 64,
							 "trainingImages": 5000, "validation": "holdout", "padding": "same", "holdoutAccuracy": 0.5,
							 "temperature": 1.5}""",
					model.id(), model.jobId(), model.createdAt(), model.parametersSha256(), model.artifactBytes()))
			.hasPathSatisfying("$.evaluation.accuracy", (accuracy) -> assertThat(accuracy).isEqualTo(0.91))
			.hasPathSatisfying("$.evaluation.confusion", (rows) -> assertThat(rows).asArray().hasSize(10))
			.hasPathSatisfying("$.aliases", (aliases) -> assertThat(aliases).asArray());
	}

	@Test
	void leavesOutWhatTheModelDoesNotHave() {
		StoredModel model = this.registry.store(TestModels.withoutHoldout(), null);

		assertThat(this.mvc.get().uri("/api/v1/models/{id}", model.id())).hasStatusOk()
			.bodyJson()
			.doesNotHavePath("$.padding")
			.doesNotHavePath("$.holdoutAccuracy")
			.doesNotHavePath("$.temperature")
			.hasPathSatisfying("$.aliases", (aliases) -> assertThat(aliases).asArray().isEmpty());
	}

	@Test
	void listsModelsAsAPage() {
		StoredModel model = this.registry.store(
				TestModels.of(TestModels.recipe("mlp-dropout", "adamax", "fashion-sketch"), OptionalDouble.empty()),
				null);

		assertThat(this.mvc.get().uri("/api/v1/models?architecture=mlp-dropout&optimizer=adamax&size=5")).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.content[*].id",
					(ids) -> assertThat(ids).asArray().containsExactly(model.id().toString()))
			.hasPathSatisfying("$.page",
					(page) -> assertThat(page).asMap()
						.containsEntry("number", 0)
						.containsEntry("size", 5)
						.containsEntry("totalElements", 1)
						.containsEntry("totalPages", 1));
	}

	@ParameterizedTest
	@CsvSource({ "size=0, size", "size=101, size", "page=-1, page", "page=x, page",
			"architecture=transformer, architecture", "optimizer=lion, optimizer" })
	void refusesAPageThatCannotBe(String query, String field) {
		assertThat(this.mvc.get().uri("/api/v1/models?" + query)).hasStatus(HttpStatus.BAD_REQUEST)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.violations[*].field")
			.asArray()
			.containsExactly(field);
	}

	@Test
	void doesNotFindWhatIsNotThere() {
		String id = UUID.randomUUID().toString();

		for (String path : new String[] { "/api/v1/models/" + id, "/api/v1/models/nobody",
				"/api/v1/models/" + id + "/artifact" }) {
			assertThat(this.mvc.get().uri(path)).hasStatus(HttpStatus.NOT_FOUND)
				.bodyJson()
				.extractingPath("$.type")
				.isEqualTo("urn:atelier:problem:not-found");
		}
	}

	@Test
	void sendsTheArtifactWithItsSizeAndDigests() throws Exception {
		StoredModel model = this.registry.store(TestModels.withoutHoldout(), null);

		MockHttpServletResponse response = download(model).getResponse();

		byte[] body = response.getContentAsByteArray();
		byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(body);
		assertThat(response.getContentType()).isEqualTo("application/zip");
		assertThat(response.getContentLengthLong()).isEqualTo(body.length).isEqualTo(model.artifactBytes());
		assertThat(response.getHeader(HttpHeaders.ETAG)).isEqualTo('"' + HexFormat.of().formatHex(digest) + '"');
		assertThat(response.getHeader("Repr-Digest"))
			.isEqualTo("sha-256=:%s:".formatted(Base64.getEncoder().encodeToString(digest)));
		assertThat(response.getHeader(HttpHeaders.CONTENT_DISPOSITION))
			.isEqualTo("attachment; filename=\"atelier-mlp-%s.zip\"".formatted(model.id()));
	}

	@Test
	void sendsNothingToAClientThatHasItAlready() {
		StoredModel model = this.registry.store(TestModels.withoutHoldout(), null);
		String etag = download(model).getResponse().getHeader(HttpHeaders.ETAG);

		MvcTestResult again = this.mvc.get()
			.uri("/api/v1/models/{id}/artifact", model.id())
			.header(HttpHeaders.IF_NONE_MATCH, "\"other\", " + etag)
			.exchange();
		MvcTestResult any = this.mvc.get()
			.uri("/api/v1/models/{id}/artifact", model.id())
			.header(HttpHeaders.IF_NONE_MATCH, "*")
			.exchange();
		MvcTestResult other = this.mvc.get()
			.uri("/api/v1/models/{id}/artifact", model.id())
			.header(HttpHeaders.IF_NONE_MATCH, "\"other\"")
			.exchange();

		assertThat(again).hasStatus(HttpStatus.NOT_MODIFIED).body().isEmpty();
		assertThat(again).headers().hasValue(HttpHeaders.ETAG, etag);
		assertThat(any).hasStatus(HttpStatus.NOT_MODIFIED).body().isEmpty();
		assertThat(any).headers().hasValue(HttpHeaders.ETAG, etag);
		assertThat(other).hasStatusOk();
	}

	@Test
	void tellsOfADamagedModelAndServesTheOthers() {
		StoredModel damaged = this.registry.store(TestModels.withoutHoldout(), null);
		StoredModel sound = this.registry.store(TestModels.withoutHoldout(), null);
		byte[] block = this.jdbc.sql("select content from model_parameters where model_id = ? and block = 0")
			.param(damaged.id())
			.query(byte[].class)
			.single();
		block[4321] ^= 1;
		this.jdbc.sql("update model_parameters set content = ? where model_id = ? and block = 0")
			.params(block, damaged.id())
			.update();

		assertThat(this.mvc.get().uri("/api/v1/models/{id}/artifact", damaged.id()))
			.hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.hasPathSatisfying("$.type", (type) -> assertThat(type).isEqualTo("urn:atelier:problem:model-damaged"))
			.hasPathSatisfying("$.detail",
					(detail) -> assertThat(detail).asString().contains(damaged.id().toString(), "Train it again"));
		assertThat(this.mvc.get().uri("/api/v1/models/{id}", damaged.id())).hasStatusOk();
		download(sound);
	}

	@Test
	void setsAndRemovesAnAlias() {
		StoredModel model = this.registry.store(TestModels.withoutHoldout(), null);

		for (int i = 0; i < 2; i++) {
			assertThat(put("staging", "{\"model\": \"%s\"}".formatted(model.id()))).hasStatusOk()
				.bodyJson()
				.isLenientlyEqualTo(
						"{\"alias\": \"staging\", \"model\": \"%s\", \"pinned\": true}".formatted(model.id()));
		}
		assertThat(this.mvc.get().uri("/api/v1/models/staging")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.id")
			.isEqualTo(model.id().toString());
		assertThat(this.mvc.get().uri("/api/v1/aliases")).hasStatusOk()
			.bodyJson()
			.extractingPath("$[*].alias")
			.asArray()
			.contains("staging");

		assertThat(this.mvc.delete().uri("/api/v1/aliases/staging")).hasStatus(HttpStatus.NO_CONTENT).body().isEmpty();
		assertThat(this.mvc.delete().uri("/api/v1/aliases/staging")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void answersUnderTheFormerPathOfAliases() {
		StoredModel model = this.registry.store(TestModels.withoutHoldout(), null);
		assertThat(this.mvc.put()
			.uri(AliasController.FORMER_PATH + "/former")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"model\": \"%s\"}".formatted(model.id()))).hasStatusOk();
		assertThat(this.mvc.delete().uri("/api/v1/aliases/former")).hasStatus(HttpStatus.NO_CONTENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Champion", "9lives", "-a", "with_underscore", "aliases",
			"aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
			"a123456789012345678901234567890123456789012345678901234567890123" })
	void refusesANameThatCannotBe(String alias) {
		StoredModel model = this.registry.store(TestModels.withoutHoldout(), null);

		assertThat(put(alias, "{\"model\": \"%s\"}".formatted(model.id()))).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.violations[*].field")
			.asArray()
			.containsExactly("alias");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"model\": null}", "{\"model\": \"\"}", "{\"model\": \"1-1-1-1-1\"}" })
	void refusesABodyWithoutAnId(String body) {
		assertThat(put("Staging", body)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.violations[*].field")
			.asArray()
			.containsExactly("alias", "model");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{\"model\": ", "{\"modle\": \"x\"}", "7" })
	void refusesABodyThatIsNoRequest(String body) {
		assertThat(put("staging", body)).hasStatus(HttpStatus.BAD_REQUEST)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void deletesAModel() {
		StoredModel model = this.registry.store(TestModels.withoutHoldout(), null);
		put("staging", "{\"model\": \"%s\"}".formatted(model.id()));
		assertThat(this.mvc.delete().uri("/api/v1/models/{id}", model.id())).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("model-has-alias", "staging");
		this.mvc.delete().uri("/api/v1/aliases/staging").exchange();
		assertThat(this.mvc.delete().uri("/api/v1/models/{id}", model.id())).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.mvc.get().uri("/api/v1/models/{id}", model.id())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.delete().uri("/api/v1/models/{id}", model.id())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void pointsToWhatAnotherAliasPointsTo() {
		StoredModel model = this.registry.store(TestModels.withoutHoldout(), null);
		assertThat(put("staging", "{\"model\": \"%s\"}".formatted(model.id()))).hasStatusOk();
		assertThat(put("live", "{\"model\": \"staging\"}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.model")
			.isEqualTo(model.id().toString());
	}

	@Test
	void doesNotPointToWhatIsNotThere() {
		assertThat(put("staging", "{\"model\": \"nobody\"}")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(put("staging", "{\"model\": \"%s\"}".formatted(UUID.randomUUID()))).hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult download(StoredModel model) {
		MvcTestResult result = this.mvc.get().uri("/api/v1/models/{id}/artifact", model.id()).exchange();
		assertThat(result).hasStatusOk();
		return result;
	}

	private MvcTestResult put(String alias, String body) {
		return this.mvc.put()
			.uri("/api/v1/aliases/{alias}", alias)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@ComponentScan(basePackages = { "io.atelier.model", "io.atelier.platform" },
			excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
	@EntityScan("io.atelier.model")
	@EnableJpaRepositories("io.atelier.model")
	static class ModelsOnly {

	}

}

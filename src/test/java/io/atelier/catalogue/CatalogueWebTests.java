package io.atelier.catalogue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.atelier.training.FakeDatasets;

import static org.assertj.core.api.Assertions.assertThat;

@WebMvcTest({ ArchitectureController.class, OptimizerController.class })
@Import(FakeDatasets.class)
class CatalogueWebTests {

	private final MockMvcTester mvc;

	@Autowired
	CatalogueWebTests(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@Test
	void listsArchitecturesInThePapersOrder() {
		assertThat(this.mvc.get().uri("/api/v1/architectures")).hasStatusOk()
			.bodyJson()
			.extractingPath("$[*].id")
			.asArray()
			.containsExactly("mlp", "mlp-dropout", "mlp-dropout-augmented", "cnn-pool", "cnn-pool-batchnorm",
					"cnn-pool-batchnorm-dropout", "hybrid");
	}

	@Test
	void describesLayersAsKerasDoes() {
		assertThat(this.mvc.get().uri("/api/v1/architectures/cnn-pool-batchnorm")).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.layers[*].name",
					(names) -> assertThat(names).asArray()
						.startsWith("conv2d", "batch_normalization", "max_pooling2d", "conv2d_1")
						.endsWith("flatten", "dense", "dense_1"))
			.hasPathSatisfying("$.layers[0].outputShape",
					(shape) -> assertThat(shape).asArray().containsExactly(28, 28, 32))
			.hasPathSatisfying("$.layers[0].parameters", (count) -> assertThat(count).isEqualTo(320))
			.hasPathSatisfying("$.layers[0].settings.padding", (padding) -> assertThat(padding).isEqualTo("same"))
			.hasPathSatisfying("$.layers[1].settings.momentum", (momentum) -> assertThat(momentum).isEqualTo(0.99))
			.hasPathSatisfying("$.parameterCount", (count) -> assertThat(count).isEqualTo(242442));
	}

	@Test
	void tellsDefaultsAndThePapersResults() {
		assertThat(this.mvc.get().uri("/api/v1/architectures/hybrid")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"id": "hybrid", "paperName": "6", "padding": "same", "paddings": ["same"],
				 "defaults": {"epochs": 20, "batchSize": 128, "optimizer": "adam"},
				 "paper": {"epochs": 20, "trainingLoss": 0.1253, "trainingAccuracy": 0.9534, "testLoss": 0.2043,
				           "testAccuracy": 0.9329}}""");
	}

	@Test
	void tellsOriginOfEveryValue() {
		assertThat(this.mvc.get().uri("/api/v1/architectures/mlp-dropout")).bodyJson()
			.extractingPath("$.ledger[?(@.name == 'dropout')]")
			.asArray()
			.singleElement()
			.asString()
			.contains("value=0.2", "origin=STATED", "source=Sections 3 and 4.1");
	}

	@Test
	void leavesOutWhatNetworkDoesNotHave() {
		assertThat(this.mvc.get().uri("/api/v1/architectures/mlp")).bodyJson()
			.doesNotHavePath("$.padding")
			.doesNotHavePath("$.augmentation")
			.hasPath("$.layers");
		assertThat(this.mvc.get().uri("/api/v1/architectures/mlp-dropout-augmented")).bodyJson()
			.extractingPath("$.augmentation.rotationDegrees")
			.isEqualTo(20.0);
	}

	@Test
	void showsNetworkWithPaddingOfChoice() {
		assertThat(this.mvc.get().uri("/api/v1/architectures/cnn-pool?padding=valid")).bodyJson()
			.hasPathSatisfying("$.padding", (padding) -> assertThat(padding).isEqualTo("valid"))
			.hasPathSatisfying("$.parameterCount", (count) -> assertThat(count).isEqualTo(110474))
			.hasPathSatisfying("$.paddings",
					(paddings) -> assertThat(paddings).asArray().containsExactly("same", "valid"));
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/architectures/hybrid?padding=valid, 1", "/api/v1/architectures/cnn-pool?padding=SAME, 2",
			"/api/v1/architectures/cnn-pool?padding=full, 2" })
	void refusesPaddingThatIsNotOffered(String uri, int allowed) {
		assertThat(this.mvc.get().uri(uri)).hasStatus(HttpStatus.BAD_REQUEST)
			.hasContentType("application/problem+json")
			.bodyJson()
			.hasPathSatisfying("$.violations[0].field", (field) -> assertThat(field).isEqualTo("padding"))
			.hasPathSatisfying("$.violations[0].allowed", (values) -> assertThat(values).asArray().hasSize(allowed));
	}

	@Test
	void refusesPaddingWhereThereAreNoConvolutions() {
		assertThat(this.mvc.get().uri("/api/v1/architectures/mlp?padding=same")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.violations[0].message")
			.isEqualTo("mlp has no convolutions");
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/architectures/resnet, hybrid", "/api/v1/optimizers/lion, nadam" })
	void listsKnownNamesWhereNameIsUnknown(String uri, String known) {
		assertThat(this.mvc.get().uri(uri)).hasStatus(HttpStatus.NOT_FOUND)
			.hasContentType("application/problem+json")
			.bodyJson()
			.hasPathSatisfying("$.type", (type) -> assertThat(type).isEqualTo("urn:atelier:problem:not-found"))
			.hasPathSatisfying("$.known", (names) -> assertThat(names).asArray().hasSize(7).contains(known));
	}

	@Test
	void listsOptimizersInThePapersOrder() {
		assertThat(this.mvc.get().uri("/api/v1/optimizers")).hasStatusOk()
			.bodyJson()
			.extractingPath("$[*].name")
			.asArray()
			.containsExactly("SGD", "Adam", "RMSprop", "Adagrad", "Adadelta", "Adamax", "Nadam");
	}

	@Test
	void describesOptimizer() {
		assertThat(this.mvc.get().uri("/api/v1/optimizers/rmsprop")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"id": "rmsprop", "defaults": {"learningRate": 0.001, "rho": 0.9, "epsilon": 1e-7},
				 "updateRule": ["s = rho s + (1 - rho) g^2", "p = p - lr g / (sqrt(s) + epsilon)"],
				 "paper": {"first": {"trainingLoss": 0.6362}, "last": {"validationAccuracy": 0.9352}}}""");
	}

}

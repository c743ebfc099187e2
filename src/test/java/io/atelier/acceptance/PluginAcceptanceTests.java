package io.atelier.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An eighth network, an eighth optimizer and a data set of other images, which the paper
 * does not have, in everything that the service does.
 */
@Tag("acceptance")
class PluginAcceptanceTests {

	private static final Duration LIMIT = Duration.ofMinutes(3);

	private static final Path PLUGIN = Path.of("src", "test", "resources", "plugin");

	@TempDir
	private Path home;

	@Test
	void goThroughCatalogueJobStudyTablesAndFigures() throws IOException {
		try (ServiceProcess service = ServiceProcess.startWith(PLUGIN, this.home)) {
			ServiceClient client = service.client();
			areInTheCatalogue(client);
			areTrained(client);
			areCompared(client);
			takeOtherImages(client);
		}
	}

	private static void areInTheCatalogue(ServiceClient client) {
		assertThat(client.get("/architectures").size()).isEqualTo(8);
		JsonNode network = client.get("/architectures/small");
		assertThat(network.path("layers").size()).isEqualTo(4);
		assertThat(network.path("defaults").path("batchSize").asInt()).isEqualTo(50);
		assertThat(network.has("paper")).isFalse();
		assertThat(network.has("paperName")).isFalse();
		assertThat(network.path("ledger")).isEmpty();
		assertThat(client.get("/optimizers").size()).isEqualTo(8);
		JsonNode optimizer = client.get("/optimizers/momentum");
		assertThat(optimizer.path("defaults").path("momentum").asDouble()).isEqualTo(0.9);
		assertThat(optimizer.has("paper")).isFalse();
	}

	private static void areTrained(ServiceClient client) {
		String id = client.submit("""
				{"architecture": "small", "optimizer": {"name": "momentum", "momentum": 0.8},
				"dataset": "fashion-sketch"}""");
		JsonNode job = client.awaitSuccess(id, LIMIT);
		assertThat(job.path("optimizer").path("momentum").asDouble()).isEqualTo(0.8);
		assertThat(client.get("/jobs/" + id + "/evaluation").path("accuracy").asDouble()).isGreaterThan(0.5);
		assertThat(text(client, "/jobs/" + id + "/curves.svg")).isNotEmpty();
		assertThat(text(client, "/jobs/" + id + "/confusion.svg")).isNotEmpty();
		assertThat(client.get("/models/" + job.path("modelId").asString()).path("architecture").asString())
			.isEqualTo("small");
	}

	private static void areCompared(ServiceClient client) {
		String id = client.submitStudy("""
				{"kind": "grid", "architectures": ["small", "mlp"], "optimizers": ["momentum", "adam"],
				"dataset": "fashion-sketch", "epochs": 1, "trainingImages": 500}""");
		JsonNode study = client.awaitStudy(id, LIMIT);
		JsonNode small = study.path("cells").get(0);
		assertThat(small.path("paperName").isNull()).isTrue();
		assertThat(small.path("departures")).isEmpty();
		assertThat(small.path("ours").path("testAccuracy").path("mean").asDouble()).isBetween(0.0, 1.0);
		String path = "/studies/" + id;
		assertThat(text(client, path + "/table.csv")).contains(",small,,momentum,");
		assertThat(text(client, path + "/table.md")).contains("| small |").contains("momentum");
		assertThat(text(client, path + "/table.tex")).contains("small").contains("momentum");
		for (int cell : List.of(1, 2, 3, 4)) {
			assertThat(text(client, path + "/cells/" + cell + "/curves.svg")).isNotEmpty();
			assertThat(text(client, path + "/cells/" + cell + "/confusion.svg")).isNotEmpty();
		}
		client.get(path + "/figures")
			.valueStream()
			.filter((figure) -> figure.path("available").asBoolean())
			.forEach((figure) -> assertThat(text(client, path + "/figures/" + figure.path("number").asInt() + ".svg"))
				.isNotEmpty());
	}

	private static void takeOtherImages(ServiceClient client) {
		JsonNode dataset = client.get("/datasets/stripes");
		assertThat(dataset.path("image").path("channels").asInt()).isEqualTo(3);
		JsonNode network = client.get("/architectures/cnn-pool?dataset=stripes");
		assertThat(network.path("layers").get(0).path("outputShape").toString()).isEqualTo("[16,12,32]");
		assertThat(client.get("/architectures?dataset=stripes").size()).isEqualTo(8);
		String id = client.submit("""
				{"architecture": "cnn-pool", "dataset": "stripes", "epochs": 8, "batchSize": 32}""");
		JsonNode job = client.awaitSuccess(id, LIMIT);
		JsonNode evaluation = client.get("/jobs/" + id + "/evaluation");
		assertThat(evaluation.path("accuracy").asDouble()).isGreaterThan(0.9);
		assertThat(evaluation.path("classes").get(3).path("label").asString()).isEqualTo("blue columns");
		for (String figure : List.of("/jobs/" + id + "/confusion.svg", "/jobs/" + id + "/curves.svg")) {
			assertThat(text(client, figure)).isNotEmpty();
		}
		assertThat(client.getBytes("/datasets/stripes/samples.png")).isNotEmpty();
		String model = job.path("modelId").asString();
		assertThat(client.get("/models/" + model).path("evaluation").path("classes").size()).isEqualTo(4);
		JsonNode prediction = client.predict(model, client.getBytes("/datasets/stripes/test/3.png")).get(0);
		assertThat(prediction.path("label").asString()).isEqualTo("blue columns");
		assertThat(client.predict(model, new int[3 * 16 * 12]).get(0).path("top").size()).isEqualTo(3);
		JsonNode explained = client
			.predict(model + "/predict?explain=occlusion&prepared=true", "image/png",
					client.getBytes("/datasets/fashion-sketch/test/0.png"))
			.get(0);
		assertThat(explained.path("preparation").path("image").asString()).isNotEmpty();
		assertThat(explained.path("explanation").path("image").asString()).isNotEmpty();
		JsonNode inferred = client.infer(model, """
				{"inputs": [{"name": "images", "shape": [2, 3, 16, 12], "datatype": "UINT8", "data": %s}],
				"outputs": [{"name": "probabilities", "parameters": {"classification": 4}}]}"""
			.formatted(Arrays.toString(new int[2 * 3 * 16 * 12])));
		assertThat(inferred.path("outputs").get(0).path("shape").toString()).isEqualTo("[2,4]");
		String study = client.submitStudy("""
				{"kind": "grid", "architectures": ["mlp", "small"], "dataset": "stripes", "epochs": 1}""");
		client.awaitStudy(study, LIMIT);
		for (int figure : List.of(1, 2, 3)) {
			assertThat(text(client, "/studies/" + study + "/figures/" + figure + ".svg")).contains("<svg");
		}
	}

	private static String text(ServiceClient client, String path) {
		return new String(client.getBytes(path), StandardCharsets.UTF_8);
	}

}

package io.atelier.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An eighth network and an eighth optimizer, which the paper does not have, in everything
 * that the service does.
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

	private static String text(ServiceClient client, String path) {
		return new String(client.getBytes(path), StandardCharsets.UTF_8);
	}

}

package io.atelier;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the service to the committed contract. To change the contract on purpose:
 * {@code ./mvnw test -Dtest=OpenApiContractTests -Dopenapi.update=true}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "spring.datasource.url=jdbc:h2:mem:contract",
				"atelier.home=target/../target/contract",
				// Relative paths upwards must do, too.
				"atelier.dataset.locations=../nowhere/fashion-mnist" })
class OpenApiContractTests {

	private static final Path COMMITTED = Path.of("openapi", "openapi.json");

	@LocalServerPort
	private int port;

	@Test
	void servesTheCommittedContract() throws Exception {
		String served = served();
		if (Boolean.getBoolean("openapi.update")) {
			Files.createDirectories(COMMITTED.getParent());
			Files.writeString(COMMITTED, served);
		}
		assertThat(served)
			.as("openapi/openapi.json is out of date: ./mvnw test -Dtest=OpenApiContractTests -Dopenapi.update=true")
			.isEqualTo(Files.readString(COMMITTED));
	}

	@Test
	void describesEveryOperationAndItsFailures() throws Exception {
		List<String> poor = new ArrayList<>();
		JsonNode paths = new JsonMapper().readTree(served()).get("paths");
		assertThat(paths.size()).isPositive();
		paths.forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
			boolean summary = !operation.path("summary").asString("").isBlank();
			boolean tag = operation.path("tags").size() == 1;
			boolean failure = operation.at("/responses/default/$ref")
				.asString("")
				.endsWith(path.startsWith("/v2") ? "/OpenInferenceError" : "/Problem");
			if (!summary || !tag || !failure) {
				poor.add(method + " " + path);
			}
		}));
		assertThat(poor).isEmpty();
	}

	@Test
	void tellsVersionAndCommit() throws Exception {
		JsonNode info = new JsonMapper().readTree(get("/actuator/info"));
		assertThat(info.at("/build/version").asString()).isEqualTo(version());
		assertThat(info.at("/build/artifact").asString()).isEqualTo("atelier");
		if (getClass().getResource("/git.properties") != null) {
			assertThat(info.at("/git/commit/id").asString()).matches("[0-9a-f]{7,}");
		}
	}

	private String version() throws Exception {
		return new JsonMapper().readTree(served()).at("/info/version").asString();
	}

	private String served() throws IOException, InterruptedException {
		return get("/v3/api-docs") + "\n";
	}

	private String get(String path) throws IOException, InterruptedException {
		HttpResponse<String> response = HttpClient.newHttpClient()
			.send(HttpRequest
				.newBuilder(URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d%s", this.port, path)))
				.build(), BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(200);
		return response.body();
	}

}

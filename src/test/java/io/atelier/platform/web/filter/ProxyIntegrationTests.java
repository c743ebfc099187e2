package io.atelier.platform.web.filter;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Runs the service behind a proxy that adds a path prefix.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "spring.datasource.url=jdbc:h2:mem:proxy",
				"atelier.home=target/proxy", "atelier.dataset.locations=target/nowhere",
				"atelier.training.enabled=false" })
class ProxyIntegrationTests {

	private final JsonMapper json;

	private final int port;

	@Autowired
	ProxyIntegrationTests(JsonMapper json, @LocalServerPort int port) {
		this.json = json;
		this.port = port;
	}

	@Test
	void linksToWhereTheClientCameTo() throws Exception {
		HttpResponse<String> job = post("/api/v1/jobs", "{\"architecture\": \"mlp\", \"dataset\": \"fashion-sketch\"}");
		String id = this.json.readTree(job.body()).path("id").asString();
		assertThat(job.headers().firstValue("Location")).contains("/atelier/api/v1/jobs/" + id);
		HttpResponse<String> study = post("/api/v1/studies", """
				{"kind": "grid", "architectures": ["mlp"], "dataset": "fashion-sketch", "epochs": 1}""");
		String path = study.headers().firstValue("Location").orElseThrow();
		assertThat(path).startsWith("/atelier/api/v1/studies/");
		JsonNode figures = this.json.readTree(get("/api/v1/studies/latest/figures").body());
		assertThat(figures.get(0).path("svg").asString()).isEqualTo(path + "/figures/1.svg");
	}

	@Test
	void describesItselfThere() throws Exception {
		assertThat(get("/swagger-ui.html").headers().firstValue("Location")).contains("/atelier/swagger-ui/index.html");
		assertThat(get("/v3/api-docs/swagger-config").body()).contains("/atelier/v3/api-docs");
		assertThat(this.json.readTree(get("/v3/api-docs").body()).at("/servers/0/url").asString())
			.isEqualTo("/atelier");
	}

	@Test
	void tellsFailuresOfThere() throws Exception {
		JsonNode problem = this.json.readTree(get("/api/v1/jobs/7").body());
		assertThat(problem.path("instance").asString()).isEqualTo("/atelier/api/v1/jobs/7");
		assertThat(get("/v2/models/nobody").body()).startsWith("{\"error\":");
		assertThat(get("/v2/nowhere?=1").body()).startsWith("{\"error\":");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\", "atelier", "//elsewhere.example", "https://elsewhere.example", "/a//b", "/a, //b",
			"/a b", "/a\\b", "/<script>", "/a?b" })
	void refusesPrefixThatIsNoPath(String prefix) throws Exception {
		for (String path : List.of("/api/v1/jobs", "/v2/models/nobody", "/nowhere")) {
			HttpResponse<String> response = send(request(path).setHeader("X-Forwarded-Prefix", prefix));
			assertThat(response.statusCode()).isEqualTo(400);
			assertThat(response.body()).contains("X-Forwarded-Prefix must be a path");
		}
	}

	@ParameterizedTest
	@CsvSource({ "/a, /a", "/a/, /a", "/, ''", "'', ''", "'/a, /b', /a/b", "/a-b/~c.d/%C3%A9, /a-b/~c.d/%C3%A9" })
	void takesAnyPathForPrefix(String prefix, String start) throws Exception {
		HttpResponse<String> response = send(request("/api/v1/jobs/7").setHeader("X-Forwarded-Prefix", prefix));
		assertThat(this.json.readTree(response.body()).path("instance").asString()).isEqualTo(start + "/api/v1/jobs/7");
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1, true", "127.9.9.9, true", "::1, true", "192.168.1.7, false", "10.1.2.3, false" })
	void trustsProxiesOfThisMachineAlone(String address, boolean trusted) {
		ProxyProperties properties = new ProxyProperties(List.of("127.0.0.0/8", "::1"));
		assertThat(properties.trust(address)).isEqualTo(trusted);
	}

	@Test
	void refusesWhatIsNoNetwork() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ProxyProperties(List.of("everybody")));
	}

	private HttpResponse<String> get(String path) throws Exception {
		return send(request(path));
	}

	private HttpResponse<String> post(String path, String body) throws Exception {
		return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d%s", this.port, path)))
			.header("X-Forwarded-Prefix", "/atelier")
			.header("X-Forwarded-Proto", "https")
			.header("X-Forwarded-Host", "models.example");
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
	}

}

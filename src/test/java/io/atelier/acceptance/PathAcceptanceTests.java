package io.atelier.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.tools.Tools;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service under a path, its own or that of a proxy: whatever it answers leads to
 * where the client came to.
 */
@Tag("acceptance")
class PathAcceptanceTests {

	private static final Path NO_DATA = Path.of("target", "nowhere");

	private static final Duration LIMIT = Duration.ofMinutes(3);

	private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();

	private final JsonMapper json = new JsonMapper();

	@TempDir
	private Path folder;

	private Path home;

	@BeforeEach
	void makeHome() throws IOException {
		this.home = Files.createDirectory(this.folder.resolve("home"));
	}

	@Test
	void leadsToThePathOfAProxy() throws Exception {
		Tools.require("nginx");
		try (ServiceProcess service = ServiceProcess.start(this.home, NO_DATA);
				Nginx proxy = Nginx.start(Files.createDirectory(this.folder.resolve("nginx")),
						service.client().address())) {
			doesTheMainJob(proxy.address());
			showsItsDescription(proxy.address());
		}
	}

	@Test
	void leadsToItsOwnPath() throws Exception {
		try (ServiceProcess service = ServiceProcess.start(this.home, NO_DATA,
				"--server.servlet.context-path=/atelier")) {
			doesTheMainJob(service.client().address());
			showsItsDescription(service.client().address());
		}
	}

	private void doesTheMainJob(String address) throws Exception {
		HttpResponse<String> submitted = post(address + "/api/v1/jobs", """
				{"architecture": "mlp", "dataset": "fashion-sketch", "epochs": 2}""");
		URI job = location(submitted);
		assertThat(job.toString()).startsWith(address + "/api/v1/jobs/");
		String events = get(job.resolve(job.getPath() + "/events"));
		assertThat(events).contains("event:epoch", "\"SUCCEEDED\"");
		assertThat(this.json.readTree(get(job)).path("status").asString()).isEqualTo("SUCCEEDED");

		ServiceClient client = new ServiceClient(address);
		byte[] image = client.getBytes("/datasets/fashion-sketch/test/0.png");
		assertThat(client.predictForm("champion", List.of(image, image)).size()).isEqualTo(2);

		URI study = location(post(address + "/api/v1/studies", """
				{"kind": "grid", "architectures": ["mlp"], "dataset": "fashion-sketch", "epochs": 1, "seeds": 1}"""));
		client.awaitStudy(study.getPath().substring(study.getPath().lastIndexOf('/') + 1), LIMIT);
		JsonNode figures = this.json.readTree(get(study.resolve(study.getPath() + "/figures")));
		assertThat(get(study.resolve(figures.get(0).path("svg").asString()))).contains("<svg");
	}

	private void showsItsDescription(String address) {
		JsonNode contract = this.json.readTree(get(URI.create(address + "/v3/api-docs")));
		assertThat(URI.create(address + "/v3/api-docs").resolve(contract.at("/servers/0/url").asString()))
			.isEqualTo(URI.create(address));
		HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(address + "/swagger-ui.html")));
		assertThat(page.uri().toString()).startsWith(address + "/swagger-ui/");
		Matcher asset = ASSET.matcher(page.body());
		int assets = 0;
		while (asset.find()) {
			get(page.uri().resolve(asset.group(1)));
			assets++;
		}
		assertThat(assets).isGreaterThan(3);
		assertThat(get(page.uri().resolve("swagger-initializer.js")))
			.contains(URI.create(address).getPath() + "/v3/api-docs");
	}

	private static URI location(HttpResponse<String> response) {
		return response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
	}

	private HttpResponse<String> post(String address, String body) {
		return send(HttpRequest.newBuilder(URI.create(address))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body)));
	}

	private String get(URI address) {
		return send(HttpRequest.newBuilder(address)).body();
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.http.send(request.build(), BodyHandlers.ofString());
			assertThat(response.statusCode()).as("%s: %s", response.uri(), response.body()).isBetween(200, 299);
			return response;
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}

package io.atelier.access.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "spring.datasource.url=jdbc:h2:mem:access",
				"atelier.home=target/access", "atelier.dataset.locations=target/nowhere",
				"atelier.training.enabled=false", "atelier.access.hosts=atelier.example" })
class LocalAccessIntegrationTests {

	private static final String JOB = "{\"architecture\": \"mlp\", \"dataset\": \"fashion-sketch\"}";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "127.0.0.1", "[::1]", "atelier.localhost", "atelier.example" })
	void answersUnderItsOwnNames(String host) throws IOException {
		assertThat(send("GET", "/api/v1/architectures", "Host: " + host + ':' + this.port, ""))
			.startsWith("HTTP/1.1 200");
		assertThat(post("/api/v1/jobs", "Host: " + host)).startsWith("HTTP/1.1 202");
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api/v1/jobs", "POST, /api/v1/jobs", "GET, /v2/health/ready", "GET, /actuator/info",
			"GET, /swagger-ui/index.html", "GET, /v3/api-docs", "OPTIONS, /api/v1/jobs", "GET, /nowhere" })
	void refusesForeignNamesEverywhere(String method, String path) throws IOException {
		String response = send(method, path, "Host: evil.example:" + this.port + "\r\nX-Forwarded-Host: localhost", "");
		assertThat(response).startsWith("HTTP/1.1 403").contains("evil.example").contains("atelier.access.hosts");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Origin: null",
			"Origin: http://evil.example", "Origin: http://localhost:3000", "Origin: nonsense", "Origin: http://[",
			"Sec-Fetch-Site: cross-site\r\nOrigin: http://localhost", "Origin: https://localhost.evil.example" })
	void refusesChangesOfForeignPages(String header) throws IOException {
		for (String path : new String[] { "/api/v1/jobs", "/api/v1/predict", "/v2/models/champion/infer",
				"/nowhere" }) {
			assertThat(post(path, "Host: localhost\r\n" + header)).startsWith("HTTP/1.1 403");
		}
		assertThat(send("DELETE", "/api/v1/jobs/1", "Host: localhost\r\n" + header, "")).startsWith("HTTP/1.1 403");
		assertThat(send("GET", "/api/v1/jobs", "Host: localhost\r\n" + header, "")).startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: none", "Origin: http://localhost",
			"Origin: HTTP://LOCALHOST", "Origin: https://a.example\r\nX-Forwarded-Host: a.example",
			"Origin: https://a.example:8443\r\nX-Forwarded-Host: a.example:8443\r\nX-Forwarded-Proto: https" })
	void takesChangesOfItsOwnPages(String header) throws IOException {
		assertThat(post("/api/v1/jobs", "Host: localhost\r\n" + header)).startsWith("HTTP/1.1 202");
	}

	private String post(String path, String headers) throws IOException {
		return send("POST", path, headers + "\r\nContent-Type: application/json", JOB);
	}

	private String send(String method, String path, String headers, String body) throws IOException {
		String request = "%s %s HTTP/1.1\r\n%s\r\nConnection: close\r\nContent-Length: %s\r\n\r\n%s".formatted(method,
				path, headers, body.length(), body);
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}

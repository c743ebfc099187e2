package io.atelier.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

public class ApiClient {

	private final HttpClient http = HttpClient.newHttpClient();

	private final String base;

	public ApiClient(int port) {
		this.base = "http://127.0.0.1:" + port;
	}

	public JsonNode submit(String body) {
		Response answer = post("/api/v1/jobs", body);
		assertThat(answer.status()).as(answer.text()).isEqualTo(202);
		return answer.json();
	}

	public Response post(String path, String body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path))
			.setHeader("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		for (int i = 0; i < headers.length; i += 2) {
			request.setHeader(headers[i], headers[i + 1]);
		}
		return exchange(request);
	}

	public Response get(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path));
		return exchange((headers.length > 0) ? request.headers(headers) : request);
	}

	public Response delete(String path) {
		return exchange(HttpRequest.newBuilder(URI.create(this.base + path)).DELETE());
	}

	public JsonNode job(JsonNode job) {
		return get(path(job)).json();
	}

	public static String path(JsonNode job) {
		return "/api/v1/jobs/" + job.path("id").stringValue();
	}

	public JsonNode await(JsonNode job, String status) {
		return Awaitility.await().until(() -> job(job), (now) -> now.path("status").stringValue("").equals(status));
	}

	private Response exchange(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return new Response(response.statusCode(), response.headers(), response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public record Response(int status, HttpHeaders headers, String text) {

		public JsonNode json() {
			return JsonMapper.shared().readTree(this.text);
		}

	}

}

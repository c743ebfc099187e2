package io.atelier.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Uses the service as a stranger would: through HTTP alone.
 */
final class ServiceClient {

	private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED");

	private static final String BOUNDARY = "acceptance-boundary";

	private final HttpClient http = HttpClient.newHttpClient();

	private final JsonMapper json = new JsonMapper();

	private final String address;

	private final String api;

	/**
	 * Uses a service.
	 * @param address its scheme, host and port, and the path that it is under
	 */
	ServiceClient(String address) {
		this.address = address;
		this.api = this.address + "/api/v1";
	}

	/**
	 * Where the service is.
	 * @return its scheme, host and port, and the path that it is under
	 */
	String address() {
		return this.address;
	}

	JsonNode get(String path) {
		return this.json.readTree(send(request(path).GET(), 200));
	}

	byte[] getBytes(String path) {
		return send(request(path).GET(), 200);
	}

	String submit(String body) {
		HttpRequest.Builder request = request("/jobs").header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body));
		return this.json.readTree(send(request, 202)).path("id").asString();
	}

	String submitStudy(String body) {
		HttpRequest.Builder request = request("/studies").header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body));
		return this.json.readTree(send(request, 202)).path("id").asString();
	}

	/**
	 * Waits until some of a study's jobs have ended.
	 */
	void awaitDone(String study, int jobs, Duration limit) {
		await().atMost(limit)
			.pollInterval(Duration.ofMillis(500))
			.until(() -> get("/studies/" + study).path("progress").path("done").asInt() >= jobs);
	}

	/**
	 * Waits for a study's end and expects its success.
	 * @param study the study
	 * @param limit how long it may take on a slow machine
	 * @return the study
	 */
	JsonNode awaitStudy(String study, Duration limit) {
		JsonNode ended = await().atMost(limit)
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> get("/studies/" + study), (found) -> ENDED.contains(found.path("status").asString()));
		assertThat(ended.path("status").asString()).isEqualTo("SUCCEEDED");
		return ended;
	}

	/**
	 * Whether the service answers and is ready.
	 */
	boolean isReady() {
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + "/readyz")).build();
			return this.http.send(request, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	boolean hasEnded(String job) {
		return ENDED.contains(get("/jobs/" + job).path("status").asString());
	}

	/**
	 * Waits for a job's end and expects its success.
	 * @param id the job
	 * @param limit how long it may take on a slow machine
	 * @return the job
	 */
	JsonNode awaitSuccess(String id, Duration limit) {
		JsonNode job = await().atMost(limit)
			.pollInterval(Duration.ofMillis(500))
			.until(() -> get("/jobs/" + id), (found) -> ENDED.contains(found.path("status").asString()));
		assertThat(job.path("status").asString()).as("%s", job.path("failure")).isEqualTo("SUCCEEDED");
		return job;
	}

	JsonNode predict(String model, byte[] png) {
		return predict(model + "/predict", "image/png", png);
	}

	JsonNode predict(String model, int[] pixels) {
		String body = this.json.writeValueAsString(java.util.Map.of("pixels", pixels));
		return predict(model + "/predict/pixels", "application/json",
				body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

	/**
	 * Asks by the Open Inference Protocol.
	 * @param body the request in JSON
	 */
	JsonNode infer(String model, String body) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(this.address + "/v2/models/" + model + "/infer"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body));
		return this.json.readTree(send(request, 200));
	}

	/**
	 * Posts a form with one part for each image.
	 */
	JsonNode predictForm(String model, java.util.List<byte[]> pngs) {
		java.io.ByteArrayOutputStream form = new java.io.ByteArrayOutputStream();
		for (byte[] png : pngs) {
			form.writeBytes(ascii("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"image\"; "
					+ "filename=\"image.png\"\r\nContent-Type: image/png\r\n\r\n"));
			form.writeBytes(png);
			form.writeBytes(ascii("\r\n"));
		}
		form.writeBytes(ascii("--" + BOUNDARY + "--\r\n"));
		return predict(model + "/predict", "multipart/form-data; boundary=" + BOUNDARY, form.toByteArray());
	}

	private static byte[] ascii(String text) {
		return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
	}

	JsonNode predict(String path, String contentType, byte[] body) {
		HttpRequest.Builder request = request("/models/" + path).header("Content-Type", contentType)
			.POST(BodyPublishers.ofByteArray(body));
		return this.json.readTree(send(request, 200)).path("predictions");
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.api + path));
	}

	private byte[] send(HttpRequest.Builder request, int expected) {
		try {
			var response = this.http.send(request.build(), BodyHandlers.ofByteArray());
			assertThat(response.statusCode())
				.as(() -> new String(response.body(), java.nio.charset.StandardCharsets.UTF_8))
				.isEqualTo(expected);
			return response.body();
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

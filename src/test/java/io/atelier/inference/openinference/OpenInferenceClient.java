package io.atelier.inference.openinference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client written from the specification, which shares no code with the service. It
 * checks what is true for every answer and returns the rest byte by byte.
 */
final class OpenInferenceClient {

	private static final String HEADER_LENGTH = "Inference-Header-Content-Length";

	private final HttpClient http = HttpClient.newHttpClient();

	private final String base;

	OpenInferenceClient(int port) {
		this.base = "http://127.0.0.1:" + port;
	}

	Response get(String path) throws IOException, InterruptedException {
		return send(request(path).GET().build());
	}

	Response infer(String model, String json) throws IOException, InterruptedException {
		return post("/v2/models/%s/infer".formatted(model), "application/json", json.getBytes(StandardCharsets.UTF_8));
	}

	CompletableFuture<Response> inferLater(String model, String json) {
		HttpRequest request = request("/v2/models/%s/infer".formatted(model)).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(json))
			.build();
		return this.http.sendAsync(request, BodyHandlers.ofByteArray()).thenApply(OpenInferenceClient::answer);
	}

	Response infer(String model, String json, byte[] tensors) throws IOException, InterruptedException {
		byte[] head = json.getBytes(StandardCharsets.UTF_8);
		return binary(model, Integer.toString(head.length), joined(head, tensors));
	}

	// Sends a body with any declared length of its JSON.
	Response binary(String model, String jsonLength, byte[] body) throws IOException, InterruptedException {
		return send(request("/v2/models/%s/infer".formatted(model)).header("Content-Type", "application/octet-stream")
			.header(HEADER_LENGTH, jsonLength)
			.POST(BodyPublishers.ofByteArray(body))
			.build());
	}

	// Sends a body without a content type.
	Response untyped(String model, String json, byte[] tensors) throws IOException, InterruptedException {
		byte[] head = json.getBytes(StandardCharsets.UTF_8);
		return send(request("/v2/models/%s/infer".formatted(model)).header(HEADER_LENGTH, Integer.toString(head.length))
			.POST(BodyPublishers.ofByteArray(joined(head, tensors)))
			.build());
	}

	Response post(String path, String type, byte[] body) throws IOException, InterruptedException {
		return post(path, type, BodyPublishers.ofByteArray(body));
	}

	Response post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
		return send(request(path).header("Content-Type", type).POST(body).build());
	}

	Response send(HttpRequest request) throws IOException, InterruptedException {
		return answer(this.http.send(request, BodyHandlers.ofByteArray()));
	}

	HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path));
	}

	private static Response answer(HttpResponse<byte[]> response) {
		byte[] body = response.body();
		assertThat(response.headers().firstValueAsLong("Content-Length").orElse(body.length)).isEqualTo(body.length);
		Optional<String> length = response.headers().firstValue(HEADER_LENGTH);
		assertThat(response.headers().firstValue("Content-Type"))
			.contains(length.isPresent() ? "application/octet-stream" : "application/json");
		int json = length.map(Integer::parseInt).orElse(body.length);
		return new Response(response.statusCode(), new String(body, 0, json, StandardCharsets.UTF_8),
				length.isPresent() ? HexFormat.of().formatHex(body, json, body.length) : null,
				response.headers().firstValue("Retry-After"));
	}

	private static byte[] joined(byte[] head, byte[] tail) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.writeBytes(head);
		all.writeBytes(tail);
		return all.toByteArray();
	}

	// An answer; binary holds the bytes behind the JSON in hexadecimal digits, or null.
	record Response(int status, String json, @Nullable String binary, Optional<String> retryAfter) {

	}

}

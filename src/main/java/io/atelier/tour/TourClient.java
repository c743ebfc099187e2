package io.atelier.tour;

import java.util.List;
import java.util.Locale;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TourClient {

	private static final String API = "/api/v1";

	private final String address;

	private final RestClient http;

	private final JsonMapper json;

	TourClient(String address, JsonMapper json) {
		this.address = address;
		this.http = RestClient.create(address);
		this.json = json;
	}

	String address() {
		return this.address;
	}

	JsonNode get(String path, Object... variables) {
		String body = this.http.get()
			.uri(API + path, variables)
			.accept(MediaType.APPLICATION_JSON)
			.retrieve()
			.requiredBody(String.class);
		return this.json.readTree(body);
	}

	JsonNode submit(String body) {
		return this.json.readTree(this.http.post()
			.uri(API + "/jobs")
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.requiredBody(String.class));
	}

	TestImage testImage(String dataset, int index) {
		ResponseEntity<byte[]> response = this.http.get()
			.uri(API + "/datasets/{id}/test/{index}.png", dataset, index)
			.retrieve()
			.toEntity(byte[].class);
		byte[] png = response.getBody();
		List<String> label = response.getHeaders().getOrEmpty("X-Label");
		if (png == null || label.isEmpty()) {
			throw new IllegalStateException(
					String.format(Locale.ROOT, "test image %d of %s has no label", index, dataset));
		}
		return new TestImage(png, label.get(0));
	}

	JsonNode predict(String model, byte[] png) {
		return this.json.readTree(this.http.post()
			.uri(API + "/models/{id}/predict", model)
			.contentType(MediaType.IMAGE_PNG)
			.body(png)
			.retrieve()
			.requiredBody(String.class));
	}

	@SuppressWarnings("ArrayRecordComponent")
	record TestImage(byte[] png, String label) {

	}

}

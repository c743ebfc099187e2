package io.atelier.tour;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TourTests {

	private static final String EPOCH = """
			{"epoch": 1, "trainingLoss": 0.5, "trainingAccuracy": 0.81, "validationLoss": 0.4,
			"validationAccuracy": 0.84, "seconds": 2.5}""";

	private final List<String> submissions = new ArrayList<>();

	private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

	private HttpServer server;

	private boolean realData = true;

	private String status = "SUCCEEDED";

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/api/v1/", this::answer);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void trainsWatchesLabelsAndSaysWhereToGoOn() throws InterruptedException {
		assertThat(take(false)).isTrue();
		assertThat(this.submissions).singleElement().asString().contains("\"mlp\"", "\"epochs\": 3", "fashion-mnist");
		assertThat(printed()).contains("epoch 1: training loss 0.5000, accuracy 0.8100")
			.contains("on the test set: loss 0.3000, accuracy 0.8700")
			.contains("0.png  Bag", "right")
			.contains("1.png  Bag", "wrong, it is a Coat")
			.contains("5 of 10 right")
			.contains("/swagger-ui.html")
			.contains("/api/v1/jobs/j1/curves.png")
			.doesNotContain("\r");
	}

	@Test
	void usesTheDrawnDataWhereTheRealOneCannotBeHad() throws InterruptedException {
		this.realData = false;
		assertThat(take(false)).isTrue();
		assertThat(this.submissions).hasSize(2).last().asString().contains("fashion-sketch");
		assertThat(printed()).contains("could not be downloaded").contains("put the four files there");
	}

	@Test
	void tellsWhyAJobFailed() throws InterruptedException {
		this.status = "FAILED";
		assertThat(take(false)).isFalse();
		assertThat(printed()).contains("The job ended FAILED: out of luck").doesNotContain("predict");
	}

	@Test
	void writesOverItsProgressOnAScreen() throws InterruptedException {
		take(true);
		assertThat(printed()).contains("\r");
	}

	private boolean take(boolean onScreen) throws InterruptedException {
		JsonMapper json = new JsonMapper();
		PrintStream out = new PrintStream(this.screen, true, StandardCharsets.UTF_8);
		TourClient client = new TourClient("http://localhost:" + this.server.getAddress().getPort(), json);
		return new Tour(client, json, out, new ProgressLine(out, onScreen)).take();
	}

	private String printed() {
		return this.screen.toString(StandardCharsets.UTF_8);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath().substring("/api/v1".length());
		if (path.equals("/jobs")) {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			this.submissions.add(body);
			boolean refused = !this.realData && body.contains("fashion-mnist");
			reply(exchange, refused ? 409 : 202,
					refused ? "{\"detail\": \"put the four files there\"}" : "{\"id\": \"j1\"}");
		}
		else if (path.endsWith("/epochs")) {
			reply(exchange, 200, "{\"content\": [" + EPOCH + "]}");
		}
		else if (path.startsWith("/jobs/")) {
			reply(exchange, 200, """
					{"id": "j1", "status": "%s", "dataset": "d", "modelId": "m1", "failure": "out of luck",
					"evaluation": {"testLoss": 0.3, "testAccuracy": 0.87}}""".formatted(this.status));
		}
		else if (path.endsWith(".png")) {
			boolean even = Character.digit(path.charAt(path.length() - 5), 10) % 2 == 0;
			exchange.getResponseHeaders().add("X-Label", even ? "Bag" : "Coat");
			reply(exchange, 200, "png");
		}
		else if (path.endsWith("/predict")) {
			exchange.getRequestBody().readAllBytes();
			reply(exchange, 200, "{\"predictions\": [{\"label\": \"Bag\", \"probability\": 0.9}]}");
		}
		else {
			reply(exchange, 200, "{\"download\": null}");
		}
	}

	private static void reply(HttpExchange exchange, int code, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(code, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

}

package io.atelier.inference.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.inference.FakeEngine;
import io.atelier.inference.FakeRegistry;
import io.atelier.inference.TestImages;
import io.atelier.model.AliasMoved;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many concurrent clients, each with its own connections.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = PredictionIntegrationTests.InferenceOnly.class,
		properties = { "server.address=127.0.0.1", "atelier.inference.max-batch=8",
				"atelier.inference.queue-capacity=20", "atelier.inference.threads=1",
				"spring.datasource.url=jdbc:h2:mem:load" })
class LoadIntegrationTests {

	private static final byte[] PNG = TestImages.greyPng(new byte[784]);

	private final JsonMapper json = new JsonMapper();

	private final HttpClient client = HttpClient.newHttpClient();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final CountDownLatch release = new CountDownLatch(1);

	private final FakeRegistry registry;

	private final FakeEngine engine;

	private final MeterRegistry meters;

	private final ApplicationEventPublisher events;

	@LocalServerPort
	private int port;

	@Autowired
	LoadIntegrationTests(FakeRegistry registry, FakeEngine engine, MeterRegistry meters,
			ApplicationEventPublisher events) {
		this.registry = registry;
		this.engine = engine;
		this.meters = meters;
		this.events = events;
	}

	@BeforeEach
	void point() {
		move(this.registry.add(1));
	}

	@AfterEach
	void stop() {
		this.release.countDown();
		this.threads.shutdownNow();
		this.engine.beforePredicting(() -> {
		});
	}

	@Test
	void neitherFailsNorMixesAnswersWhileTheChampionMoves() throws Exception {
		Map<UUID, Integer> classes = Map.of(this.registry.add(1, 3), 3, this.registry.add(1, 8), 8);
		List<UUID> models = List.copyOf(classes.keySet());
		move(models.get(0));
		AtomicBoolean done = new AtomicBoolean();
		Map<UUID, AtomicInteger> answers = Map.of(models.get(0), new AtomicInteger(), models.get(1),
				new AtomicInteger());
		List<Future<?>> clients = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			clients.add(this.threads.submit(() -> ask(classes, answers, done)));
		}

		for (int i = 1; i <= 20; i++) {
			UUID next = models.get(i % 2);
			int before = answers.get(next).get();
			move(next);
			Awaitility.await()
				.until(() -> answers.get(next).get() > before || clients.stream().anyMatch(Future::isDone));
			if (i % 4 == 0) {
				// Otherwise both models would stay in memory, and no move would meet a
				// cold model.
				success(send(this.registry.add(1_000_000_000).toString()));
			}
		}

		done.set(true);
		for (Future<?> one : clients) {
			one.get(30, TimeUnit.SECONDS);
		}
	}

	private @Nullable Void ask(Map<UUID, Integer> classes, Map<UUID, AtomicInteger> answers, AtomicBoolean done)
			throws Exception {
		while (!done.get()) {
			JsonNode answer = success(send("champion"));
			UUID model = UUID.fromString(answer.path("model").path("id").asString());
			assertThat(answer.path("predictions").path(0).path("classIndex").asInt()).isEqualTo(classes.get(model));
			answers.get(model).incrementAndGet();
		}
		return null;
	}

	@Test
	void computesNothingForAClientThatHasClosedItsConnection() throws Exception {
		block();
		double abandoned = requests("abandoned");
		Future<HttpResponse<String>> first = this.threads.submit(() -> send("champion"));
		Awaitility.await().until(() -> waiting() == 0 && started() > 0);
		try (Socket socket = connect()) {
			socket.getOutputStream().write(request());
			Awaitility.await().until(() -> waiting() == 1);
		}

		Awaitility.await().until(() -> requests("abandoned") == abandoned + 1);

		assertThat(waiting()).isZero();
		this.release.countDown();
		success(first.get(10, TimeUnit.SECONDS));
	}

	@Test
	void doesNotTakeAClientThatSendsItsNextRequestForGone() throws Exception {
		block();
		double abandoned = requests("abandoned");
		try (Socket socket = connect()) {
			socket.getOutputStream().write(request());
			Awaitility.await().until(() -> started() > 0);
			socket.getOutputStream().write(request());
			// Longer than the interval at which the service checks for disconnected
			// clients.
			Awaitility.await().pollDelay(300, TimeUnit.MILLISECONDS).until(() -> requests("abandoned") == abandoned);

			this.release.countDown();

			assertThat(statusLines(socket.getInputStream(), 2)).containsOnly("HTTP/1.1 200 ");
		}
	}

	@Test
	void refusesAtOnceWhatCannotWaitAndAnswersTheRest() throws Exception {
		block();
		List<Future<HttpResponse<String>>> answers = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			answers.add(this.threads.submit(() -> send("champion")));
		}
		Awaitility.await()
			.until(() -> answers.stream().filter(Future::isDone).count() + waiting() >= 60 - 8 && waiting() == 20);

		this.release.countDown();

		int refused = 0;
		for (Future<HttpResponse<String>> one : answers) {
			HttpResponse<String> answer = one.get(10, TimeUnit.SECONDS);
			if (answer.statusCode() == 503) {
				refused++;
				assertThat(answer.headers().firstValue("Retry-After")).contains("1");
				assertThat(answer.body()).contains("atelier.inference.queue-capacity");
			}
			else {
				success(answer);
			}
		}
		assertThat(refused).isBetween(60 - 28, 60 - 21);
	}

	private void block() {
		this.engine.beforePredicting(() -> {
			try {
				this.release.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	// Forward passes of the champion that have started.
	private int started() {
		return this.engine.predictors().get(this.engine.predictors().size() - 1).batches().size();
	}

	private int waiting() {
		return (int) this.meters.get("atelier.inference.queue.images").gauge().value();
	}

	private double requests(String outcome) {
		return this.meters.get("atelier.inference.requests").tag("outcome", outcome).counter().count();
	}

	private void move(UUID model) {
		this.registry.point("champion", model);
		this.events.publishEvent(new AliasMoved("champion", model));
	}

	private HttpResponse<String> send(String model) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest
			.newBuilder(URI
				.create(String.format(Locale.ROOT, "http://127.0.0.1:%d/api/v1/models/%s/predict", this.port, model)))
			.header("Content-Type", "image/png")
			.POST(BodyPublishers.ofByteArray(PNG))
			.build();
		return this.client.send(request, BodyHandlers.ofString());
	}

	private JsonNode success(HttpResponse<String> response) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return this.json.readTree(response.body());
	}

	private Socket connect() throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
		socket.setSoTimeout(10_000);
		return socket;
	}

	private static byte[] request() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(("POST /api/v1/predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\n"
				+ "Content-Length: " + PNG.length + "\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII));
		out.writeBytes(PNG);
		return out.toByteArray();
	}

	private static List<String> statusLines(InputStream answers, int count) throws IOException {
		StringBuilder text = new StringBuilder();
		List<String> lines = new ArrayList<>();
		while (lines.size() < count) {
			int next = answers.read();
			assertThat(next).as(text.toString()).isNotNegative();
			text.append((char) next);
			if (text.toString().endsWith("\r\n")) {
				String line = text.substring(0, text.length() - 2);
				int status = line.indexOf("HTTP/1.1 ");
				if (status >= 0) {
					lines.add(line.substring(status));
				}
				text.setLength(0);
			}
		}
		return lines;
	}

}

package io.atelier.training.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.training.ApiClient;
import io.atelier.training.ScriptedEngine;
import io.atelier.training.ScriptedEngine.Script;
import io.atelier.training.TrainingTestApplication;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = TrainingTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=jdbc:h2:mem:${random.uuid}", "atelier.home=target/test-homes/events",
				"atelier.training.workers=2", "atelier.training.events.heartbeat=200ms",
				"atelier.training.events.progress=50ms" })
class JobEventsIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private ScriptedEngine engine;

	@Autowired
	private JobStreams streams;

	private ApiClient client;

	@BeforeEach
	void connect() {
		this.client = new ApiClient(this.port);
	}

	@Test
	void tellsAllThatHappenedAndHappensUntilTheEnd() throws Exception {
		Script script = this.engine.hold(1);
		JsonNode job = submit(1, 2);
		script.allow(7);
		Awaitility.await().until(() -> this.client.job(job).path("progress").path("epoch").intValue() == 2);
		try (Connection connection = open(job, 0)) {
			assertThat(connection.next("transition").data().path("status").stringValue()).isEqualTo("QUEUED");
			assertThat(connection.next("transition").data().path("status").stringValue()).isEqualTo("RUNNING");
			assertThat(connection.next("epoch").data().path("epoch").intValue()).isEqualTo(1);
			Event progress = connection.next("progress");
			assertThat(progress.id()).isEmpty();
			assertThat(progress.data().path("batch").intValue()).isEqualTo(2);
			script.release();
			assertThat(connection.next("epoch").data().path("validationLoss").doubleValue()).isEqualTo(1);
			Event last = connection.next("transition");
			assertThat(last.data().path("status").stringValue()).isEqualTo("SUCCEEDED");
			assertThat(last.id()).isEqualTo("5");
			assertThat(connection.rest()).isEmpty();
		}
	}

	@Test
	void replaysAndEndsWhereTheJobHasEnded() throws Exception {
		JsonNode job = submit(2, 3);
		this.client.await(job, "SUCCEEDED");
		try (Connection connection = open(job, 0)) {
			assertThat(connection.rest()).extracting(Event::id).containsExactly("1", "2", "3", "4", "5", "6");
		}
		try (Connection connection = open(job, 3)) {
			assertThat(connection.rest()).extracting(Event::id).containsExactly("4", "5", "6");
		}
		assertThat(this.client.get(ApiClient.path(job) + "/events", "Last-Event-ID", "6").status()).isEqualTo(204);
	}

	@Test
	void resumesWithoutGapOrRepetition() throws Exception {
		Script script = this.engine.hold(3);
		JsonNode job = submit(3, 4);
		List<String> seen = new ArrayList<>();
		script.allow(6);
		try (Connection connection = open(job, 0)) {
			while (seen.size() < 3) {
				connection.kept().ifPresent((event) -> seen.add(event.id()));
			}
		}
		script.allow(5);
		Awaitility.await()
			.until(() -> this.client.get(ApiClient.path(job) + "/epochs").json().path("content").size() == 2);
		try (Connection connection = open(job, 3)) {
			while (seen.size() < 4) {
				connection.kept().ifPresent((event) -> seen.add(event.id()));
			}
			script.release();
			connection.rest().stream().filter((event) -> !event.id().isEmpty()).map(Event::id).forEach(seen::add);
		}
		assertThat(seen).containsExactly("1", "2", "3", "4", "5", "6", "7");
	}

	@Test
	void startsAnewForAClientThatKnowsOfMoreThanThereIs() throws Exception {
		Script script = this.engine.hold(5);
		JsonNode job = submit(5, 1);
		assertThat(script.awaitStart()).isTrue();
		try (Connection connection = open(job, 3)) {
			assertThat(connection.kept().map(Event::id)).contains("1");
			script.release();
			assertThat(connection.rest()).extracting(Event::id).containsExactly("2", "3", "4");
		}
		try (Connection connection = open(job, 5)) {
			assertThat(connection.rest()).extracting(Event::id).containsExactly("1", "2", "3", "4");
		}
	}

	@Test
	void forgetsClientsThatVanish() throws Exception {
		Script script = this.engine.hold(4);
		JsonNode job = submit(4, 1);
		assertThat(script.awaitStart()).isTrue();
		List<Connection> connections = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			connections.add(open(job, 0));
		}
		assertThat(this.streams.size()).isEqualTo(200);
		for (Connection connection : connections) {
			connection.close();
		}
		Awaitility.await().until(this.streams::size, (size) -> size == 0);
		script.release();
		this.client.await(job, "SUCCEEDED");
	}

	@Test
	void followsAllJobsInOneStream() throws Exception {
		this.client.await(submit(6, 1), "SUCCEEDED");
		Script script = this.engine.hold(7);
		try (Connection connection = new Connection(new Socket(InetAddress.getLoopbackAddress(), this.port))) {
			connection.request("/api/v1/events", 0);
			JsonNode held = submit(7, 1);
			JsonNode free = submit(8, 1);
			script.allow(3);
			Event progress = Stream.generate(() -> connection.next("progress", held))
				.filter((event) -> event.data().path("batch").intValue() > 0)
				.findFirst()
				.orElseThrow();
			assertThat(progress.data().path("trainingLoss").doubleValue()).isEqualTo(0.5);
			script.release();
			List<String> statuses = new ArrayList<>();
			while (statuses.stream().filter("SUCCEEDED"::equals).count() < 2) {
				statuses.add(connection.next("transition").data().path("status").stringValue());
			}
			this.client.await(free, "SUCCEEDED");
		}
		Awaitility.await().until(this.streams::size, (size) -> size == 0);
	}

	private JsonNode submit(long seed, int epochs) {
		return this.client.submit(String.format(Locale.ROOT, """
				{"architecture": "mlp", "epochs": %d, "seed": %d, "batchSize": 100}""", epochs, seed));
	}

	private Connection open(JsonNode job, int lastEventId) throws IOException {
		Connection connection = new Connection(new Socket(InetAddress.getLoopbackAddress(), this.port));
		connection.request(ApiClient.path(job) + "/events", lastEventId);
		return connection;
	}

	private record Event(String id, String name, JsonNode data) {

	}

	/**
	 * An HTTP 1.0 connection, which has no chunks and closes after the response.
	 */
	private record Connection(Socket socket, BufferedReader reader) implements AutoCloseable {

		Connection(Socket socket) throws IOException {
			this(socket, new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
			socket.setSoTimeout(20_000);
		}

		void request(String path, int lastEventId) throws IOException {
			String request = String.format(Locale.ROOT,
					"GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\nLast-Event-ID: %d\r\n\r\n",
					path, lastEventId);
			this.socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			assertThat(this.reader.readLine()).contains(" 200");
			Stream.generate(this::line).takeWhile((line) -> !line.isEmpty()).forEach((header) -> {
			});
		}

		Event next(String name) {
			return Stream.generate(this::event)
				.filter((event) -> event.orElseThrow().name().equals(name))
				.findFirst()
				.flatMap((event) -> event)
				.orElseThrow();
		}

		Event next(String name, JsonNode job) {
			return Stream.generate(() -> next(name))
				.filter((event) -> event.data().path("job").equals(job.path("id")))
				.findFirst()
				.orElseThrow();
		}

		Optional<Event> kept() {
			return event().filter((event) -> !event.id().isEmpty());
		}

		List<Event> rest() {
			List<Event> events = new ArrayList<>();
			for (Optional<Event> event = event(); event.isPresent(); event = event()) {
				event.filter((each) -> !each.name().equals("progress")).ifPresent(events::add);
			}
			return events;
		}

		private Optional<Event> event() {
			String id = "";
			String name = "";
			String data = "";
			while (true) {
				String line = line();
				if (line.equals("\0")) {
					return Optional.empty();
				}
				if (line.isEmpty() && !name.isEmpty()) {
					return Optional.of(new Event(id, name, JsonMapper.shared().readTree(data)));
				}
				String value = line.substring(line.indexOf(':') + 1);
				if (line.startsWith("id:")) {
					id = value;
				}
				else if (line.startsWith("event:")) {
					name = value;
				}
				else if (line.startsWith("data:")) {
					data = value;
				}
			}
		}

		private String line() {
			try {
				String line = this.reader.readLine();
				return (line != null) ? line : "\0";
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}

package io.atelier.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.testcontainers.junit.jupiter.Testcontainers;
import tools.jackson.databind.JsonNode;

import io.atelier.platform.database.PostgresDatabase;
import io.atelier.platform.database.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Three workers on one PostgreSQL, of which one or another is killed all the time: every
 * second one comes back as it was, the others as machines that were never there before.
 */
@Tag("acceptance")
@Testcontainers(disabledWithoutDocker = true)
class KilledWorkersAcceptanceTests {

	private static final Path REAL_DATA = Path.of("../shared/fashion-mnist");

	private static final Duration LIMIT = Duration.ofMinutes(12);

	private static final int WORKERS = 3;

	private static final int COPIES = 4;

	private static final int KILLS = 10;

	private static final int EPOCHS = 6;

	private static final List<String> RECIPES = List.of("""
			{"architecture": "mlp", "trainingImages": 20000, "epochs": 6, "seed": 1}""", """
			{"architecture": "mlp-dropout", "optimizer": "adamax",
				"trainingImages": 20000, "epochs": 6, "seed": 2}""", """
			{"architecture": "mlp-dropout-augmented", "optimizer": "rmsprop",
				"trainingImages": 20000, "epochs": 6, "seed": 3}""", """
			{"architecture": "cnn-pool", "trainingImages": 3000, "epochs": 6, "seed": 4}""", """
			{"architecture": "cnn-pool-batchnorm-dropout", "trainingImages": 2000, "epochs": 6, "seed": 5}""");

	private final Random random = new Random(11);

	private final List<ServiceProcess> workers = new ArrayList<>();

	private final List<WorkerLog> logs = new ArrayList<>();

	@TempDir
	private Path homes;

	private PostgresDatabase database;

	private ServiceProcess desk;

	private int started;

	@BeforeEach
	void start() throws IOException {
		Assumptions.assumeTrue(Files.isDirectory(REAL_DATA), "the real data is not beside the checkout");
		this.database = PostgresServer.newDatabase();
		this.desk = ServiceProcess.start(newHome(), REAL_DATA, settings("--atelier.training.enabled=false"));
		for (int worker = 0; worker < WORKERS; worker++) {
			this.workers.add(worker(newHome()));
		}
		this.workers.forEach(ServiceProcess::awaitReady);
	}

	@AfterEach
	void stop() {
		this.workers.forEach(ServiceProcess::kill);
		if (this.desk != null) {
			this.desk.close();
		}
	}

	@Test
	void loseNothingAndDoNothingTwice() throws IOException {
		List<String> recipes = IntStream.range(0, COPIES).boxed().flatMap((copy) -> RECIPES.stream()).toList();
		Map<String, List<String>> jobs = new HashMap<>();
		recipes.forEach((recipe) -> jobs.computeIfAbsent(recipe, (key) -> new ArrayList<>())
			.add(this.desk.client().submit(recipe)));
		List<String> all = jobs.values().stream().flatMap(Collection::stream).toList();

		int kills = killUntilDone(all);

		assertThat(kills).isEqualTo(KILLS);
		for (List<String> equal : jobs.values()) {
			Set<String> parameters = new HashSet<>();
			for (String job : equal) {
				parameters.add(checkEnded(job));
			}
			assertThat(parameters).as("the parameters of equal jobs").hasSize(1);
		}
		assertThat(this.desk.client().get("/models?size=100").path("page").path("totalElements").asInt())
			.isEqualTo(all.size());
		for (ServiceProcess worker : this.workers) {
			this.logs.add(WorkerLog.of(worker));
		}
		assertThat(WorkerLog.overlaps(this.logs)).isEmpty();
		report(kills, all);
	}

	private int killUntilDone(List<String> jobs) throws IOException {
		int kills = 0;
		long end = System.nanoTime() + LIMIT.toNanos();
		while (running(jobs)) {
			assertThat(System.nanoTime()).as("all jobs have ended in time").isLessThan(end);
			awaitSomeWork(jobs);
			if (kills < KILLS) {
				kill(this.random.nextInt(WORKERS), kills % 2 == 0);
				kills++;
			}
		}
		return kills;
	}

	private boolean running(List<String> jobs) {
		return jobs.stream().anyMatch((job) -> !this.desk.client().hasEnded(job));
	}

	/**
	 * A few epochs between one kill and the next, so that it may take as long as it will.
	 */
	private void awaitSomeWork(List<String> jobs) {
		int target = epochs() + 2 + this.random.nextInt(8);
		await().atMost(LIMIT)
			.pollInterval(Duration.ofMillis(100 + this.random.nextInt(200)))
			.until(() -> epochs() >= Math.min(target, jobs.size() * EPOCHS));
	}

	private int epochs() {
		return JdbcClient.create(this.database.dataSource())
			.sql("select count(*) from training_epoch")
			.query(Integer.class)
			.single();
	}

	private void kill(int index, boolean comesBack) throws IOException {
		ServiceProcess victim = this.workers.get(index);
		victim.kill();
		this.logs.add(WorkerLog.of(victim));
		this.workers.set(index, worker(comesBack ? victim.home() : newHome()));
	}

	/**
	 * A job has succeeded once, its epochs are complete, and its model is what was
	 * stored.
	 */
	private String checkEnded(String id) {
		ServiceClient client = this.desk.client();
		JsonNode job = client.awaitSuccess(id, LIMIT);
		assertThat(job.path("transitions")
			.valueStream()
			.filter((each) -> each.path("status").asString().equals("SUCCEEDED"))).hasSize(1);
		assertThat(client.get("/jobs/" + id + "/epochs")
			.path("content")
			.valueStream()
			.map((epoch) -> epoch.path("epoch").asInt()))
			.containsExactlyElementsOf(IntStream.rangeClosed(1, EPOCHS).boxed().toList());
		String model = job.path("modelId").asString();
		// Its parameters are checked against their checksum before the first byte is
		// sent.
		assertThat(client.getBytes("/models/" + model + "/artifact")).isNotEmpty();
		return client.get("/models/" + model).path("parametersSha256").asString();
	}

	private void report(int kills, List<String> jobs) {
		int attempts = jobs.stream()
			.mapToInt((job) -> this.desk.client().get("/jobs/" + job).path("attempt").asInt())
			.sum();
		System.out.printf("%d workers killed, %d jobs, %d attempts%n", kills, jobs.size(), attempts);
	}

	private ServiceProcess worker(Path home) throws IOException {
		return ServiceProcess.launch(home, REAL_DATA, settings("--atelier.inference.enabled=false"));
	}

	private Path newHome() throws IOException {
		return Files.createDirectory(this.homes.resolve("home" + this.started++));
	}

	private String[] settings(String role) {
		List<String> settings = new ArrayList<>(List.of(this.database.arguments()));
		settings.addAll(List.of(role, "--atelier.training.workers=1", "--atelier.training.heartbeat=1s",
				"--atelier.database.connections=4"));
		return settings.toArray(String[]::new);
	}

}

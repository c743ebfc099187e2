package io.atelier.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One process on its embedded database, killed in every phase of a job.
 */
@Tag("acceptance")
class KilledProcessAcceptanceTests {

	private static final Path REAL_DATA = Path.of("../shared/fashion-mnist");

	private static final Duration LIMIT = Duration.ofMinutes(4);

	private static final int EPOCHS = 6;

	private static final String JOB = String.format(Locale.ROOT,
			"""
					{"architecture": "mlp-dropout-augmented", "optimizer": "nadam", "epochs": %d, "seed": 7, "trainingImages": 30000}""",
			EPOCHS);

	private static final String HALTING = "--spring.main.sources=" + HaltingConfiguration.class.getName();

	@TempDir
	private Path home;

	private ServiceProcess service;

	@BeforeEach
	void requireData() {
		Assumptions.assumeTrue(Files.isDirectory(REAL_DATA), "the real data is not beside the checkout");
	}

	@AfterEach
	void stop() {
		if (this.service != null) {
			this.service.close();
		}
	}

	@Test
	void endsWithTheParametersOfAnUninterruptedRun() throws IOException {
		start();
		String job = this.service.client().submit(JOB);
		String waiting = this.service.client().submit(JOB);
		awaitEpoch(job, 1);
		this.service.kill();

		start(HALTING, "--halt.checkpoint=2");
		assertThat(this.service.awaitExit(LIMIT)).isEqualTo(HaltingConfiguration.STATUS);

		start(HALTING, "--halt.model=1");
		assertThat(this.service.awaitExit(LIMIT)).isEqualTo(HaltingConfiguration.STATUS);

		start();
		JsonNode killed = this.service.client().awaitSuccess(job, LIMIT);
		JsonNode uninterrupted = this.service.client().awaitSuccess(waiting, LIMIT);
		assertThat(killed.path("attempt").asInt()).isEqualTo(4);
		assertThat(uninterrupted.path("attempt").asInt()).isEqualTo(1);
		assertThat(epochs(job)).containsExactly(IntStream.rangeClosed(1, EPOCHS).toArray());
		assertThat(parameters(killed)).isEqualTo(parameters(uninterrupted));
		assertThat(killed.path("evaluation")).isEqualTo(uninterrupted.path("evaluation"));
		assertThat(this.service.client().get("/models?size=100").path("page").path("totalElements").asInt())
			.isEqualTo(2);
		wentOnWhereItWas();
	}

	/**
	 * Three processes have worked on the job before the last one: two of them finished
	 * epochs, the third had nothing but the model to store.
	 */
	private void wentOnWhereItWas() throws IOException {
		assertThat(this.service.log()).anyMatch((line) -> line.contains("attempt 4, after epoch " + EPOCHS));
	}

	private void start(String... settings) throws IOException {
		String[] all = Stream.concat(Stream.of("--atelier.training.workers=1"), Stream.of(settings))
			.toArray(String[]::new);
		this.service = ServiceProcess.launch(this.home, REAL_DATA, all);
		if (settings.length == 0) {
			this.service.awaitReady();
		}
	}

	private void awaitEpoch(String job, int epoch) {
		await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> epochs(job).length >= epoch);
	}

	private int[] epochs(String job) {
		return this.service.client()
			.get("/jobs/" + job + "/epochs")
			.path("content")
			.valueStream()
			.mapToInt((epoch) -> epoch.path("epoch").asInt())
			.toArray();
	}

	private String parameters(JsonNode job) {
		return this.service.client()
			.get("/models/" + job.path("modelId").asString())
			.path("parametersSha256")
			.asString();
	}

}

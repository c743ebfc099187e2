package io.atelier.training.queue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import io.atelier.platform.database.OnPostgres;
import io.atelier.platform.database.PostgresDatabase;
import io.atelier.platform.database.PostgresServer;
import io.atelier.training.JobStatus;
import io.atelier.training.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that need a database shared by two processes.
 */
@OnPostgres
@TestInstance(Lifecycle.PER_CLASS)
class TwoWorkersPostgresTests {

	private RunningService one;

	private RunningService other;

	@BeforeAll
	void start(@TempDir Path homes) {
		PostgresDatabase database = PostgresServer.newDatabase();
		this.one = RunningService.start(homes.resolve("one"), database.arguments());
		this.other = RunningService.start(homes.resolve("other"), database.arguments());
	}

	@AfterAll
	void stop() {
		this.other.stop();
		this.one.stop();
	}

	@Test
	void runEachJobOnce() {
		List<Long> seeds = LongStream.rangeClosed(1, 12).boxed().toList();
		// The service that takes the first job is busy until the other one has done all
		// others.
		services().forEach((service) -> service.engine().hold(1));
		List<UUID> jobs = seeds.stream().map(this.one::submit).toList();
		jobs.subList(1, jobs.size()).forEach((job) -> this.one.awaitStatus(job, JobStatus.SUCCEEDED));
		services().forEach((service) -> service.engine().hold(1).release());

		this.other.awaitStatus(jobs.get(0), JobStatus.SUCCEEDED);
		assertThat(services().flatMap((service) -> service.engine().started().stream()).filter(seeds::contains))
			.containsExactlyInAnyOrderElementsOf(seeds);
		assertThat(services()).allSatisfy((service) -> assertThat(service.engine().started()).isNotEmpty());
	}

	@Test
	void stopTheOthersJobWhenItIsCancelled() {
		services().forEach((service) -> service.engine().hold(100));
		UUID job = this.one.submit(100);
		Awaitility.await()
			.until(() -> services().filter((service) -> service.engine().started().contains(100L)).count() == 1);
		RunningService idle = services().filter((service) -> !service.engine().started().contains(100L))
			.findFirst()
			.orElseThrow();

		idle.desk().cancel(job);

		services().forEach((service) -> service.awaitStatus(job, JobStatus.CANCELLED));
		Awaitility.await().until(this.one::queued, List::isEmpty);
	}

	private Stream<RunningService> services() {
		return Stream.of(this.one, this.other);
	}

}

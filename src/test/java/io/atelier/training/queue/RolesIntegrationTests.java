package io.atelier.training.queue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.atelier.training.JobStatus;
import io.atelier.training.RunningService;
import io.atelier.training.ScriptedEngine.Script;
import io.atelier.training.job.view.Progress;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One process submits jobs and another runs them, on one database.
 */
class RolesIntegrationTests {

	@TempDir
	private Path home;

	@TempDir
	private Path otherHome;

	private RunningService desk;

	private RunningService worker;

	@BeforeEach
	void start() {
		String database = "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
		this.desk = RunningService.start(this.home, database, "--atelier.training.enabled=false");
		this.worker = RunningService.start(this.otherHome, database);
	}

	@AfterEach
	void stop() {
		this.worker.stop();
		this.desk.stop();
	}

	@Test
	void runsElsewhereWhatWasSubmittedHere() {
		assertThat(this.desk.context().getBeanNamesForType(Scheduler.class)).isEmpty();
		UUID job = this.desk.submit(1);
		this.desk.awaitStatus(job, JobStatus.SUCCEEDED);
		assertThat(this.desk.engine().started()).isEmpty();
		assertThat(this.worker.engine().started()).containsExactly(1L);
	}

	@Test
	void stopsElsewhereWhatIsCancelledOrPausedHere() {
		UUID cancelled = held(2);
		this.desk.desk().cancel(cancelled);
		this.desk.awaitStatus(cancelled, JobStatus.CANCELLED);
		UUID paused = held(3);
		this.desk.desk().pause(paused);
		this.desk.awaitStatus(paused, JobStatus.PAUSED);
		Awaitility.await().until(this.desk::queued, List::isEmpty);
	}

	@Test
	void tellsHereHowFarAJobIsElsewhere() {
		Script script = this.worker.engine().hold(4);
		UUID job = this.desk.submit(4);
		assertThat(script.awaitStart()).isTrue();
		script.allow(3);
		Awaitility.await()
			.until(() -> this.desk.reader().find(job).progress().map(Progress::batch).orElse(0), (batch) -> batch == 3);
		this.desk.desk().cancel(job);
		this.desk.awaitStatus(job, JobStatus.CANCELLED);
	}

	private UUID held(long seed) {
		Script script = this.worker.engine().hold(seed);
		UUID job = this.desk.submit(seed);
		assertThat(script.awaitStart()).isTrue();
		return job;
	}

}

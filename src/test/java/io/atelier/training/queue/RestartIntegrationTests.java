package io.atelier.training.queue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.atelier.engine.TrainingPlan;
import io.atelier.training.JobStatus;
import io.atelier.training.RunningService;
import io.atelier.training.ScriptedEngine;
import io.atelier.training.ScriptedEngine.Script;
import io.atelier.training.job.JobLedger;
import io.atelier.training.job.view.JobSnapshot;
import io.atelier.training.job.work.QueueTicket;

import static org.assertj.core.api.Assertions.assertThat;

class RestartIntegrationTests {

	@TempDir
	private Path home;

	private RunningService service;

	/**
	 * Settings for the database, constant within a test; by default the service uses its
	 * own in its home directory.
	 */
	String[] database() {
		return new String[0];
	}

	@AfterEach
	void stop() {
		this.service.stop();
	}

	@Test
	void keepsJobsOverAStop() {
		this.service = RunningService.start(this.home, database());
		Script script = this.service.engine().hold(1);
		UUID running = this.service.submit(1);
		UUID waiting = this.service.submit(2);
		script.allow(7);
		Awaitility.await().until(() -> this.service.reader().epochs(running).size(), (epochs) -> epochs == 1);

		restart();

		this.service.awaitStatus(waiting, JobStatus.SUCCEEDED);
		ranTwice(running);
		assertThat(this.service.engine().started()).containsExactly(1L, 2L);
	}

	@Test
	void runsAgainWhatAKilledProcessLeaves() {
		this.service = RunningService.start(this.home, database());
		this.service.context().getBean(Scheduler.class).pause();
		String node = this.service.context().getBean(NodeName.class).value();
		UUID own = leaveBehind(3, node, Instant.now(), false);
		UUID cancelled = leaveBehind(4, node, Instant.now(), true);
		UUID foreign = leaveBehind(5, "node-that-is-gone", Instant.now().minus(Duration.ofHours(5)), false);

		restart();

		assertThat(this.service.context().getBean(NodeName.class).value()).isEqualTo(node);
		assertThat(this.service.status(cancelled)).isEqualTo(JobStatus.CANCELLED);
		assertThat(this.service.reader().epochs(cancelled)).hasSize(1);
		ranTwice(own);
		ranTwice(foreign);
		Awaitility.await().until(this.service::queued, List::isEmpty);
		assertThat(this.service.engine().started()).containsExactlyInAnyOrder(3L, 5L);
	}

	private void ranTwice(UUID job) {
		this.service.awaitStatus(job, JobStatus.SUCCEEDED);
		JobSnapshot again = this.service.reader().find(job);
		assertThat(again.transitions()).extracting(JobSnapshot.Change::status)
			.containsExactly(JobStatus.QUEUED, JobStatus.RUNNING, JobStatus.QUEUED, JobStatus.RUNNING,
					JobStatus.SUCCEEDED);
		assertThat(again.attempt()).isEqualTo(2);
		assertThat(this.service.reader().epochs(job)).hasSize(2);
		TrainingPlan plan = this.service.engine().plan(again.recipe().seed()).orElseThrow();
		assertThat(plan.start().orElseThrow().epoch()).isEqualTo(1);
	}

	/**
	 * Leaves a job as a process does that is killed during its second epoch.
	 */
	private UUID leaveBehind(long seed, String node, Instant lastHeartbeat, boolean cancelling) {
		UUID job = this.service.submit(seed);
		JobLedger ledger = this.service.context().getBean(JobLedger.class);
		ledger.recordEpoch(ledger.begin(new QueueTicket(job, 1)).orElseThrow(), ScriptedEngine.finished(1));
		if (cancelling) {
			this.service.desk().cancel(job);
		}
		this.service.jdbc()
			.sql("update scheduled_tasks set picked = true, picked_by = ?, last_heartbeat = ?, version = version + 1 "
					+ "where task_instance like ?")
			.params(node, lastHeartbeat.atOffset(ZoneOffset.UTC), job + "%")
			.update();
		return job;
	}

	private void restart() {
		this.service.stop();
		this.service = RunningService.start(this.home, database());
	}

}

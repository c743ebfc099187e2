package io.atelier.training.queue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import io.atelier.access.Creator;
import io.atelier.engine.TrainingPlan;
import io.atelier.evaluation.EpochMetrics;
import io.atelier.training.JobStatus;
import io.atelier.training.RunningService;
import io.atelier.training.ScriptedEngine.Script;
import io.atelier.training.job.JobLedger;
import io.atelier.training.job.work.QueueTicket;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(Lifecycle.PER_CLASS)
class QueueIntegrationTests {

	private RunningService service;

	@BeforeAll
	void start(@TempDir Path home) {
		this.service = RunningService.start(home, database());
	}

	/**
	 * Settings for the database; by default the service uses its own in its home
	 * directory.
	 */
	String[] database() {
		return new String[0];
	}

	@AfterAll
	void stop() {
		this.service.stop();
	}

	@Test
	void worksInTheOrderOfSubmission() {
		Script first = this.service.engine().hold(101);
		List<UUID> jobs = new ArrayList<>();
		for (long seed = 101; seed <= 106; seed++) {
			jobs.add(this.service.submit(seed));
		}
		assertThat(first.awaitStart()).isTrue();
		assertThat(this.service.status(jobs.get(1))).isEqualTo(JobStatus.QUEUED);
		first.release();
		this.service.awaitStatus(jobs.get(5), JobStatus.SUCCEEDED);
		assertThat(this.service.engine().started()).containsSubsequence(101L, 102L, 103L, 104L, 105L, 106L);
		assertThat(this.service.engine().plans(101)).hasSize(1);
	}

	@Test
	void letsKeysTakeTurns() {
		Script first = this.service.engine().hold(1101);
		UUID running = submitAs("ada", 1101);
		assertThat(first.awaitStart()).isTrue();
		for (long seed = 1102; seed <= 1106; seed++) {
			submitAs("ada", seed);
		}
		submitAs("ben", 1201);
		submitAs("cyd", 1301);
		submitAs("cyd", 1302);
		this.service.submit(1401);
		first.release();
		Awaitility.await().until(this.service::queued, List::isEmpty);
		assertThat(this.service.engine().started()).containsSubsequence(1101L, 1201L, 1301L, 1401L, 1102L, 1302L, 1103L,
				1104L, 1105L, 1106L);
		assertThat(this.service.reader().find(running).createdBy()).contains(new Creator("ada", "ada"));
	}

	@Test
	void letsAResumedJobGoOnAtItsPlace() {
		Script first = this.service.engine().hold(1501);
		submitAs("ada", 1501);
		assertThat(first.awaitStart()).isTrue();
		UUID paused = submitAs("ada", 1502);
		submitAs("ada", 1503);
		this.service.desk().pause(paused);
		submitAs("ben", 1601);
		this.service.desk().resume(paused);
		first.release();
		Awaitility.await().until(this.service::queued, List::isEmpty);
		assertThat(this.service.engine().started()).containsSubsequence(1501L, 1502L, 1601L, 1503L);
	}

	private UUID submitAs(String key, long seed) {
		return this.service.submitAs(key, RunningService.recipe(seed));
	}

	@Test
	void cancelsAWaitingJobAtOnce() {
		Script script = this.service.engine().hold(201);
		UUID running = this.service.submit(201);
		assertThat(script.awaitStart()).isTrue();
		UUID waiting = this.service.submit(202);
		this.service.desk().cancel(waiting);
		assertThat(this.service.status(waiting)).isEqualTo(JobStatus.CANCELLED);
		assertThat(this.service.queued()).containsExactly(running);
		script.release();
		this.service.awaitStatus(this.service.submit(203), JobStatus.SUCCEEDED);
		assertThat(this.service.engine().started()).contains(201L, 203L).doesNotContain(202L);
		Awaitility.await().until(this.service::queued, List::isEmpty);
	}

	@Test
	void leavesAJobAloneThatWasCancelledWhileItWasTaken() {
		Script script = this.service.engine().hold(301);
		UUID running = this.service.submit(301);
		assertThat(script.awaitStart()).isTrue();
		UUID taken = this.service.submit(302);
		this.service.jdbc()
			.sql("update scheduled_tasks set picked = true, last_heartbeat = execution_time where task_instance like ?")
			.param(taken + "%")
			.update();
		this.service.desk().cancel(taken);
		assertThat(this.service.queued()).containsExactlyInAnyOrder(running, taken);
		assertThat(this.service.context().getBean(JobLedger.class).begin(new QueueTicket(taken, 1))).isEmpty();
		this.service.jdbc()
			.sql("update scheduled_tasks set picked = false where task_instance like ?")
			.param(taken + "%")
			.update();
		script.release();
		Awaitility.await().until(this.service::queued, List::isEmpty);
		assertThat(this.service.status(taken)).isEqualTo(JobStatus.CANCELLED);
		assertThat(this.service.engine().started()).doesNotContain(302L);
	}

	@Test
	void goesOnAfterAPauseWhereItWas() {
		Script script = this.service.engine().hold(401);
		UUID job = this.service.submit(401);
		assertThat(script.awaitStart()).isTrue();
		script.allow(7);
		Awaitility.await().until(() -> this.service.reader().epochs(job).size(), (epochs) -> epochs == 1);
		this.service.desk().pause(job);
		this.service.awaitStatus(job, JobStatus.PAUSED);
		script.release();
		this.service.awaitStatus(this.service.submit(402), JobStatus.SUCCEEDED);
		Awaitility.await().until(this.service::queued, List::isEmpty);
		assertThat(this.service.status(job)).isEqualTo(JobStatus.PAUSED);

		this.service.desk().resume(job);
		this.service.awaitStatus(job, JobStatus.SUCCEEDED);
		List<TrainingPlan> plans = this.service.engine().plans(401);
		assertThat(plans).hasSize(2);
		assertThat(plans.get(1).start().orElseThrow().epoch()).isEqualTo(1);
		assertThat(this.service.reader().epochs(job)).extracting(EpochMetrics::epoch).containsExactly(1, 2);
		Awaitility.await().until(this.service::queued, List::isEmpty);
	}

	@Test
	void losesNoJobThatIsPausedAndResumedAgainAndAgain() {
		Script script = this.service.engine().hold(501);
		UUID job = this.service.submit(501);
		assertThat(script.awaitStart()).isTrue();
		for (int round = 0; round < 5; round++) {
			this.service.desk().pause(job);
			this.service.awaitStatus(job, JobStatus.PAUSED);
			this.service.desk().resume(job);
			this.service.awaitStatus(job, JobStatus.RUNNING);
		}
		script.release();
		this.service.awaitStatus(job, JobStatus.SUCCEEDED);
		assertThat(this.service.reader().find(job).attempt()).isEqualTo(6);
	}

	@Test
	void leavesAJobAloneThatOnlySeemsToBeDead() {
		Script script = this.service.engine().hold(601);
		UUID job = this.service.submit(601);
		assertThat(script.awaitStart()).isTrue();
		long version = this.service.jdbc().sql("select version from scheduled_tasks").query(Long.class).single();
		Execution seen = new Execution(Instant.EPOCH,
				new TaskInstance<>(QueueConfiguration.TASK, new QueueTicket(job, 1).toString()));
		this.service.context()
			.getBean(QueueRecovery.class)
			.recover(new Execution(seen.executionTime, seen.taskInstance, true, "", null, null, 0, null, version));
		assertThat(this.service.status(job)).isEqualTo(JobStatus.RUNNING);
		script.release();
		this.service.awaitStatus(job, JobStatus.SUCCEEDED);
		assertThat(this.service.reader().find(job).attempt()).isEqualTo(1);
	}

	@Test
	void findsAJobAgainThatTheQueueHasForgotten() {
		Script script = this.service.engine().hold(701);
		UUID running = this.service.submit(701);
		assertThat(script.awaitStart()).isTrue();
		UUID forgotten = this.service.submit(702);
		this.service.jdbc()
			.sql("delete from scheduled_tasks where task_instance like ?")
			.param(forgotten + "%")
			.update();
		this.service.context().getBean(QueueRecovery.class).sweep();
		assertThat(this.service.queued()).containsExactlyInAnyOrder(running, forgotten);
		script.release();
		this.service.awaitStatus(forgotten, JobStatus.SUCCEEDED);
	}

}

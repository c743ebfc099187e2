package io.atelier.training.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.atelier.training.JobStatus;
import io.atelier.training.RunningService;
import io.atelier.training.ScriptedEngine.Script;
import io.atelier.training.job.JobLedger;

import static org.assertj.core.api.Assertions.assertThat;

class QueueIntegrationTests {

	@TempDir
	private static Path home;

	private static RunningService service;

	@BeforeAll
	static void start() {
		service = RunningService.start(home);
	}

	@AfterAll
	static void stop() {
		service.stop();
	}

	@Test
	void worksInTheOrderOfSubmission() {
		Script first = service.engine().hold(101);
		List<UUID> jobs = new ArrayList<>();
		for (long seed = 101; seed <= 106; seed++) {
			jobs.add(service.submit(seed));
		}
		assertThat(first.awaitStart()).isTrue();
		assertThat(service.status(jobs.get(1))).isEqualTo(JobStatus.QUEUED);
		first.release();
		service.awaitStatus(jobs.get(5), JobStatus.SUCCEEDED);
		assertThat(service.engine().started()).containsSubsequence(101L, 102L, 103L, 104L, 105L, 106L);
		assertThat(service.engine().started()).doesNotHaveDuplicates();
	}

	@Test
	void cancelsAWaitingJobAtOnce() {
		Script script = service.engine().hold(201);
		UUID running = service.submit(201);
		assertThat(script.awaitStart()).isTrue();
		UUID waiting = service.submit(202);
		service.desk().cancel(waiting);
		assertThat(service.status(waiting)).isEqualTo(JobStatus.CANCELLED);
		assertThat(service.executions()).containsExactly(running.toString());
		script.release();
		service.awaitStatus(service.submit(203), JobStatus.SUCCEEDED);
		assertThat(service.engine().started()).contains(201L, 203L).doesNotContain(202L);
		Awaitility.await().until(service::executions, List::isEmpty);
	}

	@Test
	void leavesAJobAloneThatWasCancelledWhileItWasTaken() {
		Script script = service.engine().hold(301);
		UUID running = service.submit(301);
		assertThat(script.awaitStart()).isTrue();
		UUID taken = service.submit(302);
		service.jdbc()
			.sql("update scheduled_tasks set picked = true, last_heartbeat = execution_time where task_instance = ?")
			.param(taken.toString())
			.update();
		service.desk().cancel(taken);
		assertThat(service.executions()).containsExactlyInAnyOrder(running.toString(), taken.toString());
		assertThat(service.context().getBean(JobLedger.class).begin(taken)).isEmpty();
		service.jdbc()
			.sql("update scheduled_tasks set picked = false where task_instance = ?")
			.param(taken.toString())
			.update();
		script.release();
		Awaitility.await().until(service::executions, List::isEmpty);
		assertThat(service.status(taken)).isEqualTo(JobStatus.CANCELLED);
		assertThat(service.engine().started()).doesNotContain(302L);
	}

}

package io.atelier.training.job;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.atelier.evaluation.EpochMetrics;
import io.atelier.training.JobStatus;
import io.atelier.training.RunningService;
import io.atelier.training.ScriptedEngine;
import io.atelier.training.job.view.JobSnapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TrainingJobTests {

	private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

	private static final EpochMetrics EPOCH = ScriptedEngine.metrics(1);

	private final TrainingJob job = new TrainingJob(UUID.randomUUID(), RunningService.recipe(1), NOW, 0, null, null);

	@Test
	void numbersItsEventsInOneSequence() {
		this.job.start(NOW.plusSeconds(1));
		assertThat(this.job.recordEpoch(EPOCH).eventId()).isEqualTo(3);
		this.job.fail("broken", NOW.plusSeconds(2));
		assertThat(this.job.events().transitions()).containsExactly(new Transition(1, JobStatus.QUEUED, NOW),
				new Transition(2, JobStatus.RUNNING, NOW.plusSeconds(1)),
				new Transition(4, JobStatus.FAILED, NOW.plusSeconds(2)));
		JobSnapshot snapshot = this.job.snapshot(EPOCH);
		assertThat(snapshot.failure()).hasValue("broken");
		assertThat(snapshot.startedAt()).hasValue(NOW.plusSeconds(1));
		assertThat(snapshot.finishedAt()).hasValue(NOW.plusSeconds(2));
		assertThat(snapshot.lastEventId()).isEqualTo(4);
	}

	@Test
	void startsAnewAfterAnInterruption() {
		this.job.start(NOW);
		this.job.interrupt(NOW);
		assertThat(this.job.status()).isEqualTo(JobStatus.QUEUED);
		assertThat(this.job.snapshot(null).startedAt()).isEmpty();
		this.job.start(NOW);
		assertThat(this.job.attempt()).isEqualTo(2);
		assertThat(this.job.isWorkedOnBy(1)).isFalse();
		assertThat(this.job.isWorkedOnBy(2)).isTrue();
	}

	@Test
	void isCancelledByAnInterruptionWhereItWasToBe() {
		this.job.start(NOW);
		this.job.cancel(NOW);
		assertThat(this.job.status()).isEqualTo(JobStatus.CANCELLING);
		assertThat(this.job.recordEpoch(EPOCH).metrics()).isEqualTo(EPOCH);
		this.job.interrupt(NOW);
		assertThat(this.job.status()).isEqualTo(JobStatus.CANCELLED);
	}

	@Test
	void refusesWhatItsStateDoesNotAllow() {
		assertThatIllegalStateException().isThrownBy(() -> this.job.recordEpoch(EPOCH));
		assertThatIllegalStateException().isThrownBy(() -> this.job.fail("", NOW));
		assertThatIllegalStateException().isThrownBy(() -> this.job.interrupt(NOW));
		this.job.cancel(NOW);
		Stream
			.<Runnable>of(() -> this.job.start(NOW), () -> this.job.cancel(NOW), () -> this.job.pause(NOW),
					() -> this.job.resume(0, NOW))
			.forEach((verb) -> assertThatIllegalStateException().isThrownBy(verb::run)
				.withMessageContaining("CANCELLED cannot become"));
		assertThat(this.job.events().transitions()).hasSize(2);
	}

	@Test
	void failsWhereTooManyWorkersInARowDieBeforeTheyFinishAnEpoch() {
		this.job.start(NOW);
		this.job.loseWorker(2, NOW);
		assertThat(this.job.status()).isEqualTo(JobStatus.QUEUED);
		this.job.start(NOW);
		this.job.recordEpoch(EPOCH);
		this.job.loseWorker(2, NOW);
		this.job.start(NOW);
		this.job.interrupt(NOW);
		this.job.start(NOW);
		assertThat(this.job.status()).isEqualTo(JobStatus.RUNNING);
		this.job.loseWorker(2, NOW);
		assertThat(this.job.status()).isEqualTo(JobStatus.FAILED);
		assertThat(this.job.snapshot(null).failure().orElseThrow()).startsWith("2 workers in a row died");
		assertThat(this.job.snapshot(null).finishedAt()).hasValue(NOW);
	}

	@Test
	void doesWhatItsUserWantedWhereItsWorkerDies() {
		this.job.start(NOW);
		this.job.pause(NOW);
		this.job.loseWorker(1, NOW);
		assertThat(this.job.status()).isEqualTo(JobStatus.PAUSED);
		this.job.resume(0, NOW);
		this.job.start(NOW);
		this.job.cancel(NOW);
		this.job.loseWorker(1, NOW);
		assertThat(this.job.status()).isEqualTo(JobStatus.CANCELLED);
	}

	@Test
	void keepsTheBeginningOfALongCause() {
		this.job.start(NOW);
		this.job.fail("x".repeat(5000), NOW);
		assertThat(this.job.snapshot(null).failure().orElseThrow()).hasSize(2000);
	}

}

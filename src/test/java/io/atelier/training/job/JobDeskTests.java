package io.atelier.training.job;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

import io.atelier.platform.IdempotencyKey;
import io.atelier.platform.ProblemException;
import io.atelier.platform.database.Recorder;
import io.atelier.recipe.Recipe;
import io.atelier.training.FakeDatasets;
import io.atelier.training.JobStatus;
import io.atelier.training.RunningService;
import io.atelier.training.TrainingCompleted;
import io.atelier.training.checkpoint.Checkpoints;
import io.atelier.training.job.view.JobChanged;
import io.atelier.training.job.work.JobQueue;
import io.atelier.training.job.work.QueueTicket;
import io.atelier.training.quota.Quotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

class JobDeskTests {

	private static final Recipe RECIPE = RunningService.recipe(1);

	private static final IdempotencyKey KEY = new IdempotencyKey("key", "sha");

	private final TrainingJobs jobs = mock(TrainingJobs.class);

	private final JobQueue queue = mock(JobQueue.class);

	private final ApplicationEventPublisher publisher = mock(ApplicationEventPublisher.class);

	private final AtomicInteger conflicts = new AtomicInteger();

	private final JobDesk desk = new JobDesk(this.jobs, mock(JobEpochs.class), mock(Checkpoints.class),
			mock(Turns.class), mock(Quotas.class), this.queue, new FakeDatasets(), new JobAnnouncer(this.publisher),
			new ConflictingTransactions(this.conflicts), new Recorder(), Clock.systemUTC());

	private final TrainingJob job = new TrainingJob(UUID.randomUUID(), RECIPE, Instant.EPOCH, 0, null, KEY);

	@BeforeEach
	void keep() {
		given(this.jobs.findById(this.job.id())).willReturn(Optional.of(this.job));
		given(this.jobs.findByIdempotencyKeyValue(KEY.value())).willReturn(Optional.of(this.job));
	}

	@Test
	void cancelsOnceMoreWhereAnEpochWasRecordedMeanwhile() {
		this.conflicts.set(2);
		this.job.start(Instant.EPOCH);
		this.desk.cancel(this.job.id());
		assertThat(this.job.status()).isEqualTo(JobStatus.CANCELLING);
		then(this.publisher).should().publishEvent(new JobChanged(this.job.id(), JobStatus.CANCELLING));
		then(this.queue).should(never()).withdraw(any());
	}

	@Test
	void announcesTheEndOfAWaitingJob() {
		this.desk.cancel(this.job.id());
		then(this.queue).should().withdraw(this.job.ticket());
		then(this.publisher).should()
			.publishEvent(new TrainingCompleted(this.job.id(), JobStatus.CANCELLED, Optional.empty()));
	}

	@Test
	void takesAPausedJobOutOfTheQueueAndGivesItAnotherPlaceLater() {
		QueueTicket first = this.job.ticket();
		this.desk.pause(this.job.id());
		assertThat(this.job.status()).isEqualTo(JobStatus.PAUSED);
		then(this.queue).should().withdraw(first);
		this.desk.resume(this.job.id());
		assertThat(this.job.status()).isEqualTo(JobStatus.QUEUED);
		assertThat(this.job.ticket()).isNotEqualTo(first);
		then(this.queue).should().add(this.job.ticket(), this.job.turn());
	}

	@Test
	void pausesOnlyWhatGoesOnAndResumesOnlyWhatIsPaused() {
		refuses("only a PAUSED job can be resumed", () -> this.desk.resume(this.job.id()));
		this.job.start(Instant.EPOCH);
		this.desk.pause(this.job.id());
		assertThat(this.job.status()).isEqualTo(JobStatus.PAUSING);
		refuses("The job is PAUSING", () -> this.desk.pause(this.job.id()));
		refuses("The job is PAUSING", () -> this.desk.resume(this.job.id()));
		this.desk.cancel(this.job.id());
		refuses("The job is CANCELLING", () -> this.desk.pause(this.job.id()));
		then(this.queue).shouldHaveNoInteractions();
	}

	private static void refuses(String message, ThrowingCallable wish) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(wish)
			.withMessageContaining(message)
			.satisfies((ex) -> assertThat(ex.type().status().value()).isEqualTo(409));
	}

	@Test
	void refusesASecondCancel() {
		this.job.start(Instant.EPOCH);
		this.desk.cancel(this.job.id());
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.desk.cancel(this.job.id()))
			.withMessageContaining("already being cancelled")
			.satisfies((ex) -> assertThat(ex.type().status().value()).isEqualTo(409));
	}

	@Test
	void saysToCancelBeforeALiveJobIsDeleted() {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.desk.delete(this.job.id()))
			.withMessageContaining("cancel it first");
		then(this.jobs).should(never()).delete(this.job);
	}

	@Test
	void answersTheFasterOfTwoWithOneKey() {
		given(this.jobs.findByIdempotencyKeyValue(KEY.value())).willReturn(Optional.empty())
			.willReturn(Optional.of(this.job));
		given(this.jobs.saveAndFlush(any())).willThrow(new DataIntegrityViolationException("unique"));
		assertThat(this.desk.submit(RECIPE, Optional.of(KEY))).isEqualTo(this.job.id());
	}

	@Test
	void doesNotHideAnotherViolation() {
		given(this.jobs.findByIdempotencyKeyValue(KEY.value())).willReturn(Optional.empty());
		given(this.jobs.saveAndFlush(any())).willThrow(new DataIntegrityViolationException("too long"));
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.desk.submit(RECIPE, Optional.of(KEY)));
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.desk.submit(RECIPE, Optional.empty()));
		then(this.jobs).should(times(2)).saveAndFlush(any());
	}

	@Test
	void refusesAKeyOfAnotherRequest() {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> this.desk.submit(RECIPE, Optional.of(new IdempotencyKey("key", "other"))))
			.satisfies((ex) -> assertThat(ex.type().status().value()).isEqualTo(422));
		then(this.jobs).should(never()).saveAndFlush(any());
	}

	/**
	 * Fails a given number of times, as a transaction that lost a race does.
	 */
	private record ConflictingTransactions(AtomicInteger conflicts) implements TransactionOperations {

		@Override
		public <T> T execute(TransactionCallback<T> action) {
			if (this.conflicts.getAndUpdate((left) -> Math.max(left - 1, 0)) > 0) {
				throw new OptimisticLockingFailureException("changed meanwhile");
			}
			return action.doInTransaction(new SimpleTransactionStatus());
		}

	}

}

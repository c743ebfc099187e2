package io.atelier.training.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import io.atelier.access.Creator;
import io.atelier.evaluation.EpochMetrics;
import io.atelier.platform.IdempotencyKey;
import io.atelier.recipe.Recipe;
import io.atelier.training.JobResult;
import io.atelier.training.JobStatus;
import io.atelier.training.job.view.JobSnapshot;
import io.atelier.training.job.view.Progress;
import io.atelier.training.job.work.JobOutcome;
import io.atelier.training.job.work.QueueTicket;

/**
 * A training job from submission to end. Rejects changes that its state does not allow.
 */
@Entity
@Table(name = "training_job")
class TrainingJob {

	private static final int LONGEST_FAILURE = 2000;

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false, length = 20)
	private JobStatus status;

	@Embedded
	private StoredRecipe recipe;

	private int attempt;

	/**
	 * Consecutive workers that died before finishing an epoch of this job.
	 */
	private int lostWorkers;

	private int ticket;

	@Column(nullable = false, updatable = false)
	private Instant createdAt;

	private @Nullable Instant startedAt;

	private @Nullable Instant finishedAt;

	@Embedded
	private @Nullable StoredResult result;

	private @Nullable String failure;

	@Embedded
	private @Nullable IdempotencyKey idempotencyKey;

	@Embedded
	private EventLog events = new EventLog();

	@Embedded
	private @Nullable StoredProgress progress;

	@Embedded
	private @Nullable Creator createdBy;

	private long turn;

	@SuppressWarnings("NullAway.Init")
	protected TrainingJob() {
	}

	TrainingJob(UUID id, Recipe recipe, Instant now, long turn, @Nullable Creator creator,
			@Nullable IdempotencyKey key) {
		this.id = id;
		this.recipe = StoredRecipe.of(recipe);
		this.createdAt = now;
		this.turn = turn;
		this.createdBy = creator;
		this.idempotencyKey = key;
		this.status = JobStatus.QUEUED;
		this.events.add(this.status, now);
		this.ticket = this.events.last();
	}

	void start(Instant now) {
		become(JobStatus.RUNNING, now);
		this.attempt++;
		this.startedAt = now;
	}

	/**
	 * The worker stops. The job is queued again, unless it was asked to pause or cancel.
	 */
	void interrupt(Instant now) {
		requireWorkedOn();
		if (this.status == JobStatus.RUNNING) {
			become(JobStatus.QUEUED, now);
			this.startedAt = null;
		}
		else {
			become((this.status == JobStatus.PAUSING) ? JobStatus.PAUSED : JobStatus.CANCELLED, now);
		}
	}

	/**
	 * The worker has died. The job is queued again, but not forever, because the job may
	 * be what kills its workers.
	 */
	void loseWorker(int most, Instant now) {
		this.lostWorkers++;
		if (this.status == JobStatus.RUNNING && this.lostWorkers >= most) {
			fail(String.format(Locale.ROOT,
					"%d workers in a row died while training this job, and none finished an epoch", most), now);
		}
		else {
			interrupt(now);
		}
	}

	JobEpoch recordEpoch(EpochMetrics metrics) {
		requireWorkedOn();
		this.lostWorkers = 0;
		return new JobEpoch(this.id, this.events.next(), metrics);
	}

	void cancel(Instant now) {
		become(this.status.isWorkedOn() ? JobStatus.CANCELLING : JobStatus.CANCELLED, now);
	}

	void pause(Instant now) {
		become(this.status.isWorkedOn() ? JobStatus.PAUSING : JobStatus.PAUSED, now);
	}

	void resume(long place, Instant now) {
		become(JobStatus.QUEUED, now);
		this.turn = place;
		this.ticket = this.events.last();
		this.lostWorkers = 0;
		this.startedAt = null;
	}

	void succeed(UUID model, JobOutcome outcome, Instant now) {
		become(JobStatus.SUCCEEDED, now);
		this.result = StoredResult.of(model, outcome);
	}

	void fail(String cause, Instant now) {
		become(JobStatus.FAILED, now);
		this.failure = (cause.length() <= LONGEST_FAILURE) ? cause : cause.substring(0, LONGEST_FAILURE);
	}

	private void requireWorkedOn() {
		if (!this.status.isWorkedOn()) {
			throw new IllegalStateException("a job that is %s has no worker".formatted(this.status));
		}
	}

	private void become(JobStatus next, Instant now) {
		this.status = this.status.become(next);
		this.events.add(next, now);
		if (next.isFinal()) {
			this.finishedAt = now;
		}
	}

	UUID id() {
		return this.id;
	}

	JobStatus status() {
		return this.status;
	}

	boolean isWorkedOnBy(int worker) {
		return this.status.isWorkedOn() && this.attempt == worker;
	}

	int attempt() {
		return this.attempt;
	}

	QueueTicket ticket() {
		return new QueueTicket(this.id, this.ticket);
	}

	long turn() {
		return this.turn;
	}

	Optional<Creator> createdBy() {
		return Optional.ofNullable(this.createdBy);
	}

	EventLog events() {
		return this.events;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	Recipe recipe() {
		return this.recipe.toRecipe();
	}

	Optional<StoredResult> result() {
		return Optional.ofNullable(this.result);
	}

	JobResult result(List<EpochMetrics> epochs) {
		return new JobResult(this.id, this.status, recipe(), Optional.ofNullable(this.finishedAt), epochs,
				result().map(StoredResult::modelId), result().map(StoredResult::evaluation),
				result().flatMap(StoredResult::rightAnswers), result().flatMap(StoredResult::origin),
				Optional.ofNullable(this.failure), progress().map(Progress::etaSeconds).map(Duration::ofSeconds));
	}

	@Nullable String requestSha256() {
		return (this.idempotencyKey != null) ? this.idempotencyKey.requestSha256() : null;
	}

	Optional<Progress> progress() {
		return Optional.ofNullable(this.progress)
			.filter((told) -> this.status.isWorkedOn() && told.attempt() == this.attempt)
			.map((told) -> told.toProgress(recipe()));
	}

	JobSnapshot snapshot(@Nullable EpochMetrics latestEpoch) {
		return new JobSnapshot(this.id, this.status, recipe(), this.attempt, this.events.last(), createdBy(),
				this.createdAt, Optional.ofNullable(this.startedAt), Optional.ofNullable(this.finishedAt),
				this.events.changes(), progress(), Optional.ofNullable(latestEpoch),
				result().map(StoredResult::modelId), result().map(StoredResult::evaluation),
				result().flatMap(StoredResult::origin), Optional.ofNullable(this.failure));
	}

}

package io.atelier.training.job;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

import io.atelier.evaluation.EpochMetrics;
import io.atelier.platform.IdempotencyKey;
import io.atelier.recipe.Recipe;
import io.atelier.training.JobResult;
import io.atelier.training.JobStatus;

/**
 * A training run that somebody asked for, from its submission to its end. Refuses what
 * its state does not allow.
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

	@Column(nullable = false)
	private int attempt;

	/**
	 * Workers in a row that died on it before they finished an epoch.
	 */
	@Column(nullable = false)
	private int lostWorkers;

	/**
	 * The number of its latest place in the queue.
	 */
	@Column(nullable = false)
	private int ticket;

	@Column(nullable = false)
	private int lastEventId;

	@Column(nullable = false, updatable = false)
	private Instant createdAt;

	private @Nullable Instant startedAt;

	private @Nullable Instant finishedAt;

	@Embedded
	private @Nullable StoredResult result;

	@Column(length = LONGEST_FAILURE)
	private @Nullable String failure;

	@Column(updatable = false)
	private @Nullable String idempotencyKey;

	@Column(name = "request_sha256", updatable = false, length = 64)
	private @Nullable String requestSha256;

	@ElementCollection
	@CollectionTable(name = "training_job_transition", joinColumns = @JoinColumn(name = "job_id"))
	@BatchSize(size = 100)
	private Set<Transition> transitions = new LinkedHashSet<>();

	@Embedded
	private @Nullable StoredProgress progress;

	@SuppressWarnings("NullAway.Init")
	protected TrainingJob() {
	}

	TrainingJob(UUID id, Recipe recipe, Instant now, @Nullable IdempotencyKey key) {
		this.id = id;
		this.recipe = StoredRecipe.of(recipe);
		this.createdAt = now;
		this.idempotencyKey = (key != null) ? key.value() : null;
		this.requestSha256 = (key != null) ? key.requestSha256() : null;
		this.status = JobStatus.QUEUED;
		this.transitions.add(new Transition(nextEventId(), this.status, now));
		this.ticket = this.lastEventId;
	}

	void start(Instant now) {
		become(JobStatus.RUNNING, now);
		this.attempt++;
		this.startedAt = now;
	}

	/**
	 * Its worker leaves it: it waits again, unless its user wanted it to stop or to make
	 * room.
	 * @param now when
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
	 * Its worker has died. It waits again, but not for ever: it may be what kills them.
	 * @param most workers that may die in a row before one finishes an epoch
	 * @param now when
	 */
	void loseWorker(int most, Instant now) {
		this.lostWorkers++;
		if (this.status == JobStatus.RUNNING && this.lostWorkers >= most) {
			fail(String.format(Locale.ROOT,
					"%d workers in a row died while they trained it, none of them finished an epoch", most), now);
		}
		else {
			interrupt(now);
		}
	}

	JobEpoch recordEpoch(EpochMetrics metrics) {
		requireWorkedOn();
		this.lostWorkers = 0;
		return new JobEpoch(this.id, nextEventId(), metrics);
	}

	/**
	 * At the user's wish: at once where it waits, otherwise before its next batch.
	 * @param now when
	 */
	void cancel(Instant now) {
		become(isWorkedOn() ? JobStatus.CANCELLING : JobStatus.CANCELLED, now);
	}

	/**
	 * At the user's wish: at once where it waits, otherwise before its next batch.
	 * @param now when
	 */
	void pause(Instant now) {
		become(isWorkedOn() ? JobStatus.PAUSING : JobStatus.PAUSED, now);
	}

	void resume(Instant now) {
		become(JobStatus.QUEUED, now);
		this.ticket = this.lastEventId;
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
		if (!isWorkedOn()) {
			throw new IllegalStateException("a job that is %s has no worker".formatted(this.status));
		}
	}

	private void become(JobStatus next, Instant now) {
		if (!this.status.canBecome(next)) {
			throw new IllegalStateException("a job that is %s cannot become %s".formatted(this.status, next));
		}
		this.status = next;
		this.transitions.add(new Transition(nextEventId(), next, now));
		if (next.isFinal()) {
			this.finishedAt = now;
		}
	}

	private int nextEventId() {
		return ++this.lastEventId;
	}

	UUID id() {
		return this.id;
	}

	JobStatus status() {
		return this.status;
	}

	boolean isWorkedOn() {
		return this.status.isWorkedOn();
	}

	boolean isWorkedOnBy(int worker) {
		return isWorkedOn() && this.attempt == worker;
	}

	int attempt() {
		return this.attempt;
	}

	QueueTicket ticket() {
		return new QueueTicket(this.id, this.ticket);
	}

	int lastEventId() {
		return this.lastEventId;
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
				Optional.ofNullable(this.failure));
	}

	@Nullable String requestSha256() {
		return this.requestSha256;
	}

	/**
	 * How far its worker is.
	 * @return empty where none has it, or none has told yet
	 */
	Optional<Progress> progress() {
		return Optional.ofNullable(this.progress)
			.filter((told) -> isWorkedOn() && told.attempt() == this.attempt)
			.map((told) -> told.toProgress(recipe()));
	}

	List<Transition> transitions() {
		return this.transitions.stream().sorted(Comparator.comparingInt(Transition::eventId)).toList();
	}

	JobSnapshot snapshot(@Nullable EpochMetrics latestEpoch) {
		return new JobSnapshot(this.id, this.status, recipe(), this.attempt, this.lastEventId, this.createdAt,
				Optional.ofNullable(this.startedAt), Optional.ofNullable(this.finishedAt),
				transitions().stream().map((each) -> new JobSnapshot.Change(each.status(), each.occurredAt())).toList(),
				progress(), Optional.ofNullable(latestEpoch), result().map(StoredResult::modelId),
				result().map(StoredResult::evaluation), result().flatMap(StoredResult::origin),
				Optional.ofNullable(this.failure));
	}

}

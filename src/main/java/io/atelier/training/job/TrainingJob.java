package io.atelier.training.job;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import io.atelier.evaluation.Evaluation;
import io.atelier.platform.IdempotencyKey;
import io.atelier.recipe.Recipe;
import io.atelier.training.JobResult;
import io.atelier.training.JobStatus;
import io.atelier.training.Provenance;

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

	@Column(nullable = false)
	private int lastEventId;

	@Column(nullable = false, updatable = false)
	private Instant createdAt;

	private @Nullable Instant startedAt;

	private @Nullable Instant finishedAt;

	private @Nullable UUID modelId;

	@Convert(converter = EvaluationConverter.class)
	@Column(length = 20_000)
	private @Nullable Evaluation evaluation;

	@Embedded
	private @Nullable StoredAnswers answers;

	@Convert(converter = ProvenanceConverter.class)
	@Column(length = 2000)
	private @Nullable Provenance provenance;

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
	}

	void start(Instant now) {
		become(JobStatus.RUNNING, now);
		this.attempt++;
		this.startedAt = now;
	}

	/**
	 * Its process goes away, or has gone: it waits again, unless it was to be cancelled.
	 * @param now when
	 */
	void interrupt(Instant now) {
		if (this.status == JobStatus.CANCELLING) {
			stop(now);
		}
		else {
			become(JobStatus.QUEUED, now);
			this.startedAt = null;
		}
	}

	JobEpoch recordEpoch(EpochMetrics metrics) {
		if (!isWorkedOn()) {
			throw new IllegalStateException("a job that is %s has no epochs to record".formatted(this.status));
		}
		return new JobEpoch(this.id, nextEventId(), metrics);
	}

	/**
	 * At the user's wish: at once where it waits, otherwise before its next batch.
	 * @param now when
	 */
	void cancel(Instant now) {
		if (this.status == JobStatus.QUEUED) {
			become(JobStatus.CANCELLED, now);
			this.finishedAt = now;
		}
		else {
			become(JobStatus.CANCELLING, now);
		}
	}

	void stop(Instant now) {
		become(JobStatus.CANCELLED, now);
		this.finishedAt = now;
	}

	void succeed(UUID model, JobOutcome outcome, Instant now) {
		become(JobStatus.SUCCEEDED, now);
		this.modelId = model;
		this.evaluation = outcome.model().evaluation();
		this.answers = StoredAnswers.of(outcome.rightAnswers());
		this.provenance = outcome.provenance();
		this.finishedAt = now;
	}

	void fail(String cause, Instant now) {
		become(JobStatus.FAILED, now);
		this.failure = (cause.length() <= LONGEST_FAILURE) ? cause : cause.substring(0, LONGEST_FAILURE);
		this.finishedAt = now;
	}

	private void become(JobStatus next, Instant now) {
		if (!this.status.canBecome(next)) {
			throw new IllegalStateException("a job that is %s cannot become %s".formatted(this.status, next));
		}
		this.status = next;
		this.transitions.add(new Transition(nextEventId(), next, now));
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

	boolean isCancellable() {
		return this.status == JobStatus.QUEUED || this.status == JobStatus.RUNNING;
	}

	boolean isWorkedOn() {
		return this.status == JobStatus.RUNNING || this.status == JobStatus.CANCELLING;
	}

	boolean isWorkedOnBy(int worker) {
		return isWorkedOn() && this.attempt == worker;
	}

	int attempt() {
		return this.attempt;
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

	Optional<UUID> modelId() {
		return Optional.ofNullable(this.modelId);
	}

	Optional<Evaluation> evaluation() {
		return Optional.ofNullable(this.evaluation);
	}

	/**
	 * Whether its result can stand for that of an equal job.
	 * @param datasetSha256 checksum of the data that the other one learns from
	 * @return false also where what a comparison needs was not kept
	 */
	boolean hasResultOn(String datasetSha256) {
		return this.status == JobStatus.SUCCEEDED && this.answers != null && this.provenance != null
				&& this.provenance.datasetSha256().equals(datasetSha256);
	}

	Optional<Provenance> provenance() {
		return Optional.ofNullable(this.provenance);
	}

	JobResult result(List<EpochMetrics> epochs) {
		return new JobResult(this.id, this.status, recipe(), Optional.ofNullable(this.finishedAt), epochs, modelId(),
				evaluation(), Optional.ofNullable(this.answers).map(StoredAnswers::toRightAnswers), provenance(),
				Optional.ofNullable(this.failure));
	}

	@Nullable String requestSha256() {
		return this.requestSha256;
	}

	List<Transition> transitions() {
		return this.transitions.stream().sorted(Comparator.comparingInt(Transition::eventId)).toList();
	}

	JobSnapshot snapshot(@Nullable EpochMetrics latestEpoch) {
		return new JobSnapshot(this.id, this.status, recipe(), this.attempt, this.lastEventId, this.createdAt,
				Optional.ofNullable(this.startedAt), Optional.ofNullable(this.finishedAt),
				transitions().stream().map((each) -> new JobSnapshot.Change(each.status(), each.occurredAt())).toList(),
				Optional.ofNullable(latestEpoch), modelId(), evaluation(), provenance(),
				Optional.ofNullable(this.failure));
	}

}

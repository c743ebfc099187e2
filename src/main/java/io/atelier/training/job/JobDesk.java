package io.atelier.training.job;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import io.atelier.access.Creator;
import io.atelier.dataset.Datasets;
import io.atelier.platform.IdempotencyKey;
import io.atelier.platform.ProblemException;
import io.atelier.platform.database.Recorder;
import io.atelier.recipe.Recipe;
import io.atelier.training.JobStatus;
import io.atelier.training.Jobs;
import io.atelier.training.checkpoint.Checkpoints;
import io.atelier.training.job.work.JobQueue;
import io.atelier.training.quota.Quotas;

/**
 * Creates and controls training jobs.
 */
@Service
public class JobDesk implements Jobs {

	private final TrainingJobs jobs;

	private final JobEpochs epochs;

	private final Checkpoints checkpoints;

	private final Turns turns;

	private final Quotas quotas;

	private final JobQueue queue;

	private final Datasets datasets;

	private final JobAnnouncer announcer;

	private final TransactionOperations transactions;

	private final Recorder recorder;

	private final Clock clock;

	JobDesk(TrainingJobs jobs, JobEpochs epochs, Checkpoints checkpoints, Turns turns, Quotas quotas, JobQueue queue,
			Datasets datasets, JobAnnouncer announcer, TransactionOperations transactions, Recorder recorder,
			Clock clock) {
		this.jobs = jobs;
		this.epochs = epochs;
		this.checkpoints = checkpoints;
		this.turns = turns;
		this.quotas = quotas;
		this.queue = queue;
		this.datasets = datasets;
		this.announcer = announcer;
		this.transactions = transactions;
		this.recorder = recorder;
		this.clock = clock;
	}

	@Override
	public UUID submit(Recipe recipe) {
		return submit(recipe, Optional.empty());
	}

	/**
	 * Stores a job and queues it in the same transaction.
	 * @param key the client's key for the submission; a job with this key is returned
	 * instead of a new one
	 * @throws ProblemException if the key belongs to another request (422,
	 * {@code idempotency-key-reused}), the data set is not available (409), or a limit of
	 * the caller is reached (429, {@code quota-exceeded})
	 */
	public UUID submit(Recipe recipe, Optional<IdempotencyKey> key) {
		return key.flatMap(this::known).orElseGet(() -> {
			this.datasets.require(recipe.dataset());
			Creator.current().ifPresent(this.quotas::prepare);
			try {
				return create(recipe, key.orElse(null));
			}
			catch (DataIntegrityViolationException ex) {
				// A concurrent request with the same key was faster.
				return key.flatMap(this::known).orElseThrow(() -> ex);
			}
		});
	}

	private Optional<UUID> known(IdempotencyKey key) {
		return this.jobs.findByIdempotencyKeyValue(key.value()).map((job) -> {
			key.requireSameRequest(job.requestSha256());
			return job.id();
		});
	}

	private UUID create(Recipe recipe, @Nullable IdempotencyKey idempotencyKey) {
		UUID created = this.transactions.execute((transaction) -> {
			Optional<Creator> creator = Creator.current();
			UUID id = UUID.randomUUID();
			creator.ifPresent((key) -> this.quotas.charge(id, key, recipe));
			Instant now = this.clock.instant();
			long turn = this.turns.next(creator.map(Creator::id).orElse(null), now);
			TrainingJob job = this.jobs
				.saveAndFlush(new TrainingJob(id, recipe, now, turn, creator.orElse(null), idempotencyKey));
			this.queue.add(job.ticket(), job.turn());
			this.announcer.announce(job);
			return job.id();
		});
		return Objects.requireNonNull(created);
	}

	/**
	 * Cancels a waiting job at once, a running one before its next batch.
	 * @throws ProblemException if there is no such job (404), or it has ended or is
	 * already being cancelled (409, {@code job-not-cancellable})
	 */
	public void cancel(UUID id) {
		transact(() -> {
			TrainingJob job = find(id);
			if (!job.status().isCancellable()) {
				throw JobProblems.notCancellable(job.status());
			}
			cancel(job);
		});
	}

	@Override
	public void cancelIfUnfinished(UUID id) {
		this.transactions.executeWithoutResult((transaction) -> this.jobs.findById(id)
			.filter((job) -> job.status().isCancellable())
			.ifPresent(this::cancel));
	}

	private void cancel(TrainingJob job) {
		withdraw(job);
		job.cancel(this.clock.instant());
		if (job.status().isFinal()) {
			this.checkpoints.prune(job.id());
		}
		this.announcer.announce(job);
	}

	/**
	 * Pauses a waiting job at once, a running one before its next batch. Resuming repeats
	 * the unfinished epoch.
	 * @throws ProblemException if there is no such job (404), or it is neither waiting
	 * nor running (409, {@code job-not-pausable})
	 */
	public void pause(UUID id) {
		transact(() -> {
			TrainingJob job = find(id);
			if (!job.status().isPausable()) {
				throw JobProblems.notPausable(job.status());
			}
			withdraw(job);
			job.pause(this.clock.instant());
			this.announcer.announce(job);
		});
	}

	/**
	 * Requeues a paused job at its original place; it continues after its last finished
	 * epoch.
	 * @throws ProblemException if there is no such job (404), it is not paused (409,
	 * {@code job-not-paused}), or its data set is not available (409)
	 */
	public void resume(UUID id) {
		this.datasets.require(find(id).recipe().dataset());
		transact(() -> {
			TrainingJob job = find(id);
			if (job.status() != JobStatus.PAUSED) {
				throw JobProblems.notPaused(job.status());
			}
			job.resume(this.turns.again(job.turn()), this.clock.instant());
			this.queue.add(job.ticket(), job.turn());
			this.announcer.announce(job);
		});
	}

	private void withdraw(TrainingJob job) {
		if (job.status() == JobStatus.QUEUED) {
			this.queue.withdraw(job.ticket());
		}
	}

	/**
	 * Deletes a job that has ended; its model stays.
	 * @throws ProblemException if there is no such job (404), it has not ended (409,
	 * {@code job-not-finished}), or a study needs it (409, {@code job-in-study})
	 */
	public void delete(UUID id) {
		try {
			transact(() -> {
				TrainingJob job = find(id);
				if (!job.status().isFinal()) {
					throw JobProblems.notFinished(job.status());
				}
				this.epochs.deleteAllOf(id);
				this.jobs.delete(job);
			});
		}
		catch (DataIntegrityViolationException ex) {
			// Only a study can refer to a job that has ended.
			throw JobProblems.inStudy(id);
		}
	}

	/**
	 * Retries, because a worker may record an epoch at the same time.
	 */
	private void transact(Runnable change) {
		this.recorder.record(() -> this.transactions.executeWithoutResult((transaction) -> change.run()));
	}

	private TrainingJob find(UUID id) {
		return this.jobs.findById(id).orElseThrow(() -> ProblemException.notFound("job", id));
	}

}

package io.atelier.training.job;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.atelier.evaluation.EpochMetrics;
import io.atelier.model.ModelRegistry;
import io.atelier.model.StoredModel;
import io.atelier.training.JobStatus;

/**
 * Keeps what workers report, each report in a transaction of its own. A report of a
 * worker that has lost its job to a later attempt changes nothing.
 */
@Service
@Transactional
public class JobLedger {

	private final TrainingJobs jobs;

	private final JobEpochs epochs;

	private final ModelRegistry models;

	private final JobAnnouncer announcer;

	private final Clock clock;

	JobLedger(TrainingJobs jobs, JobEpochs epochs, ModelRegistry models, JobAnnouncer announcer, Clock clock) {
		this.jobs = jobs;
		this.epochs = epochs;
		this.models = models;
		this.announcer = announcer;
		this.clock = clock;
	}

	/**
	 * Begins a job. One that seems to be running belongs to a worker that has died, since
	 * the queue hands a job to one worker at a time.
	 * @param id the job
	 * @return what to do, empty where nothing is to be done any more
	 */
	public Optional<Assignment> begin(UUID id) {
		return this.jobs.findById(id).flatMap((job) -> {
			if (job.isWorkedOn()) {
				putBack(job);
			}
			if (job.status() != JobStatus.QUEUED) {
				return Optional.empty();
			}
			job.start(now());
			this.announcer.announce(job);
			return Optional.of(new Assignment(id, job.attempt(), job.recipe()));
		});
	}

	/**
	 * Keeps a finished epoch.
	 * @param assignment the worker's
	 * @param metrics what it gave
	 * @return whether the job goes on
	 */
	public boolean recordEpoch(Assignment assignment, EpochMetrics metrics) {
		return ifHeld(assignment, (job) -> {
			this.epochs.save(job.recordEpoch(metrics));
			this.announcer.announce(job);
		}).filter((status) -> status == JobStatus.RUNNING).isPresent();
	}

	/**
	 * Stores the model and ends the job, both or neither. Where the job is to be
	 * cancelled, it is, and there is no model.
	 * @param assignment the worker's
	 * @param outcome what was trained
	 */
	public void succeed(Assignment assignment, JobOutcome outcome) {
		ifHeld(assignment, (job) -> {
			if (job.status() == JobStatus.CANCELLING) {
				job.stop(now());
			}
			else {
				StoredModel stored = this.models.store(outcome.model());
				job.succeed(stored.id(), outcome, now());
			}
			this.announcer.announce(job);
		});
	}

	/**
	 * Ends a job that cannot go on.
	 * @param assignment the worker's
	 * @param cause why, in words for the user
	 */
	public void fail(Assignment assignment, String cause) {
		ifHeld(assignment, (job) -> {
			if (job.status() == JobStatus.CANCELLING) {
				job.stop(now());
			}
			else {
				job.fail(cause, now());
			}
			this.announcer.announce(job);
		});
	}

	/**
	 * Ends a job whose worker has stopped at the user's wish.
	 * @param assignment the worker's
	 */
	public void stop(Assignment assignment) {
		ifHeld(assignment, (job) -> {
			job.stop(now());
			this.announcer.announce(job);
		});
	}

	/**
	 * Lets a job wait again whose worker goes away. The epochs of the interrupted attempt
	 * are dropped, since the next one begins anew.
	 * @param assignment the worker's
	 * @return whether it waits; a job that was to be cancelled does not
	 */
	public boolean putBack(Assignment assignment) {
		return ifHeld(assignment, this::putBack).filter((status) -> !status.isFinal()).isPresent();
	}

	/**
	 * Lets a job wait again whose worker has died.
	 * @param id the job
	 * @return whether it waits; a job that was to be cancelled, or had ended, does not
	 */
	public boolean putBack(UUID id) {
		return this.jobs.findById(id).map((job) -> {
			if (job.isWorkedOn()) {
				putBack(job);
			}
			return !job.status().isFinal();
		}).orElse(false);
	}

	/**
	 * Those of some jobs that are to stop.
	 * @param ids the jobs
	 * @return the jobs that are being cancelled
	 */
	@Transactional(readOnly = true)
	public Set<UUID> cancelling(Collection<UUID> ids) {
		return ids.isEmpty() ? Set.of() : Set.copyOf(this.jobs.findCancelling(ids));
	}

	private void putBack(TrainingJob job) {
		job.interrupt(now());
		if (job.status() == JobStatus.QUEUED) {
			this.epochs.deleteAllOf(job.id());
		}
		this.announcer.announce(job);
	}

	private Optional<JobStatus> ifHeld(Assignment assignment, Consumer<TrainingJob> report) {
		Optional<TrainingJob> held = this.jobs.findById(assignment.jobId())
			.filter((job) -> job.isWorkedOnBy(assignment.attempt()));
		held.ifPresent(report);
		return held.map(TrainingJob::status);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}

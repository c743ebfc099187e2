package io.atelier.training.job;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.atelier.model.ModelRegistry;
import io.atelier.model.StoredModel;
import io.atelier.training.JobStatus;
import io.atelier.training.TrainingProperties;
import io.atelier.training.checkpoint.Checkpoints;
import io.atelier.training.job.view.Progress;
import io.atelier.training.job.work.Assignment;
import io.atelier.training.job.work.FinishedEpoch;
import io.atelier.training.job.work.JobOutcome;
import io.atelier.training.job.work.JobQueue;
import io.atelier.training.job.work.QueueTicket;
import io.atelier.training.prediction.TestPredictions;

/**
 * Records the reports of workers, each in its own transaction. Ignores reports of a
 * worker that has lost its job to a later attempt.
 */
@Service
@Transactional
public class JobLedger {

	private final TrainingJobs jobs;

	private final JobEpochs epochs;

	private final Checkpoints checkpoints;

	private final TestPredictions predictions;

	private final JobQueue queue;

	private final ModelRegistry models;

	private final JobAnnouncer announcer;

	private final Clock clock;

	private final int maxLostWorkers;

	JobLedger(TrainingJobs jobs, JobEpochs epochs, Checkpoints checkpoints, TestPredictions predictions, JobQueue queue,
			ModelRegistry models, JobAnnouncer announcer, Clock clock, TrainingProperties properties) {
		this.jobs = jobs;
		this.epochs = epochs;
		this.checkpoints = checkpoints;
		this.predictions = predictions;
		this.queue = queue;
		this.models = models;
		this.announcer = announcer;
		this.clock = clock;
		this.maxLostWorkers = properties.maxLostWorkers();
	}

	/**
	 * Starts or continues a job. If the job seems to be running, its worker has died: the
	 * queue gives a ticket to only one worker at a time.
	 * @return empty if nothing is left to do
	 */
	public Optional<Assignment> begin(QueueTicket ticket) {
		return find(ticket).flatMap((job) -> {
			if (job.status().isWorkedOn()) {
				loseWorker(job);
			}
			if (job.status() != JobStatus.QUEUED) {
				return Optional.empty();
			}
			job.start(this.clock.instant());
			this.announcer.announce(job);
			return Optional.of(new Assignment(job.id(), job.attempt(), job.recipe(), lastEpoch(job.id())));
		});
	}

	private Optional<FinishedEpoch> lastEpoch(UUID job) {
		Optional<FinishedEpoch> last = this.checkpoints.find(job)
			.flatMap((checkpoint) -> this.epochs.findByJobIdAndEpoch(job, checkpoint.epoch())
				.map((epoch) -> new FinishedEpoch(epoch.metrics(), checkpoint)));
		if (last.isEmpty()) {
			// The job restarts from the beginning, with the same results.
			this.epochs.deleteAllOf(job);
		}
		return last;
	}

	/**
	 * Stores a finished epoch. Idempotent.
	 * @return whether the job continues
	 */
	public boolean recordEpoch(Assignment assignment, FinishedEpoch epoch) {
		return ifHeld(assignment, (job) -> {
			if (this.epochs.findByJobIdAndEpoch(job.id(), epoch.metrics().epoch()).isEmpty()) {
				this.epochs.save(job.recordEpoch(epoch.metrics()));
				this.checkpoints.keep(job.id(), epoch.checkpoint());
				this.announcer.announce(job);
			}
		}).filter((status) -> status == JobStatus.RUNNING).isPresent();
	}

	/**
	 * Stores the worker's progress and tells it the state of its job.
	 * @return empty if the worker no longer holds the job
	 */
	public Optional<JobStatus> exchange(Assignment assignment, Progress progress) {
		int told = this.jobs.tellProgress(assignment.jobId(), assignment.attempt(), progress);
		return (told == 0) ? Optional.empty() : this.jobs.findStatus(assignment.jobId()).filter(JobStatus::isWorkedOn);
	}

	/**
	 * Stores the model and ends the job, in one transaction. A job that is being
	 * cancelled becomes cancelled instead, without a model.
	 */
	public void succeed(Assignment assignment, JobOutcome outcome) {
		end(assignment, (job) -> {
			if (job.status() == JobStatus.CANCELLING) {
				job.interrupt(this.clock.instant());
			}
			else {
				StoredModel stored = this.models.store(outcome.model(), job.createdBy().orElse(null));
				job.succeed(stored.id(), outcome, this.clock.instant());
				this.predictions.keep(job.id(), outcome.predictions());
			}
		});
	}

	/**
	 * Ends a job that cannot continue.
	 * @param cause message for the user
	 */
	public void fail(Assignment assignment, String cause) {
		end(assignment, (job) -> {
			if (job.status() == JobStatus.CANCELLING) {
				job.interrupt(this.clock.instant());
			}
			else {
				job.fail(cause, this.clock.instant());
			}
		});
	}

	/**
	 * Releases a job whose worker has stopped because of its user or the end of its
	 * process.
	 * @return whether the ticket is still needed: the job is queued again, or another
	 * worker holds it
	 */
	public boolean leave(Assignment assignment) {
		return end(assignment, (job) -> job.interrupt(this.clock.instant())).map((status) -> status == JobStatus.QUEUED)
			.orElse(true);
	}

	/**
	 * Releases a job whose worker has died.
	 * @return whether the job is queued again
	 */
	public boolean loseWorker(QueueTicket ticket) {
		return find(ticket).map((job) -> {
			if (job.status().isWorkedOn()) {
				loseWorker(job);
			}
			return job.status() == JobStatus.QUEUED;
		}).orElse(false);
	}

	/**
	 * Queues all jobs that wait or run without a ticket.
	 * @return their tickets
	 */
	public List<QueueTicket> queueForgotten() {
		List<TrainingJob> forgotten = this.jobs.findWithoutPlace();
		forgotten.forEach((job) -> this.queue.add(job.ticket(), job.turn()));
		return forgotten.stream().map(TrainingJob::ticket).toList();
	}

	private void loseWorker(TrainingJob job) {
		job.loseWorker(this.maxLostWorkers, this.clock.instant());
		ended(job);
	}

	private Optional<JobStatus> end(Assignment assignment, Consumer<TrainingJob> report) {
		return ifHeld(assignment, (job) -> {
			report.accept(job);
			ended(job);
		});
	}

	private void ended(TrainingJob job) {
		if (job.status().isFinal()) {
			this.checkpoints.prune(job.id());
		}
		this.announcer.announce(job);
	}

	private Optional<JobStatus> ifHeld(Assignment assignment, Consumer<TrainingJob> report) {
		Optional<TrainingJob> held = this.jobs.findById(assignment.jobId())
			.filter((job) -> job.isWorkedOnBy(assignment.attempt()));
		held.ifPresent(report);
		return held.map(TrainingJob::status);
	}

	private Optional<TrainingJob> find(QueueTicket ticket) {
		return this.jobs.findById(ticket.jobId()).filter((job) -> job.ticket().equals(ticket));
	}

}

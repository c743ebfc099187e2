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

/**
 * Keeps what workers report, each report in a transaction of its own. A report of a
 * worker that has lost its job to a later attempt changes nothing.
 */
@Service
@Transactional
public class JobLedger {

	private final TrainingJobs jobs;

	private final JobEpochs epochs;

	private final Checkpoints checkpoints;

	private final JobQueue queue;

	private final ModelRegistry models;

	private final JobAnnouncer announcer;

	private final Clock clock;

	private final int maxLostWorkers;

	JobLedger(TrainingJobs jobs, JobEpochs epochs, Checkpoints checkpoints, JobQueue queue, ModelRegistry models,
			JobAnnouncer announcer, Clock clock, TrainingProperties properties) {
		this.jobs = jobs;
		this.epochs = epochs;
		this.checkpoints = checkpoints;
		this.queue = queue;
		this.models = models;
		this.announcer = announcer;
		this.clock = clock;
		this.maxLostWorkers = properties.maxLostWorkers();
	}

	/**
	 * Begins a job, or goes on with it. One that seems to be running belongs to a worker
	 * that has died, since the queue hands a ticket to one worker at a time.
	 * @param ticket the job's place in the queue
	 * @return what to do, empty where nothing is to be done any more
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
			// It begins anew, and gives the same.
			this.epochs.deleteAllOf(job);
		}
		return last;
	}

	/**
	 * Keeps a finished epoch. Once more does no harm.
	 * @param assignment the worker's
	 * @param epoch what it gave, and where the next one begins
	 * @return whether the job goes on
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
	 * Keeps how far a worker is, and tells it what is wanted of it.
	 * @param assignment the worker's
	 * @param progress how far it is
	 * @return the job's state, empty where the job is the worker's no more
	 */
	public Optional<JobStatus> exchange(Assignment assignment, Progress progress) {
		int told = this.jobs.tellProgress(assignment.jobId(), assignment.attempt(), progress);
		return (told == 0) ? Optional.empty() : this.jobs.findStatus(assignment.jobId()).filter(JobStatus::isWorkedOn);
	}

	/**
	 * Stores the model and ends the job, both or neither. Where the job is to be
	 * cancelled, it is, and there is no model.
	 * @param assignment the worker's
	 * @param outcome what was trained
	 */
	public void succeed(Assignment assignment, JobOutcome outcome) {
		end(assignment, (job) -> {
			if (job.status() == JobStatus.CANCELLING) {
				job.interrupt(this.clock.instant());
			}
			else {
				StoredModel stored = this.models.store(outcome.model());
				job.succeed(stored.id(), outcome, this.clock.instant());
			}
		});
	}

	/**
	 * Ends a job that cannot go on.
	 * @param assignment the worker's
	 * @param cause why, in words for the user
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
	 * Leaves a job whose worker has stopped, by its user's wish or because its process
	 * goes away.
	 * @param assignment the worker's
	 * @return whether the job's place in the queue is still needed: where the job waits
	 * for a worker again, or another worker has it
	 */
	public boolean leave(Assignment assignment) {
		return end(assignment, (job) -> job.interrupt(this.clock.instant())).map((status) -> status == JobStatus.QUEUED)
			.orElse(true);
	}

	/**
	 * Takes a job from a worker that has died.
	 * @param ticket the job's place in the queue
	 * @return whether the job waits for a worker again
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
	 * Gives a place in the queue to all jobs that wait or run and have none.
	 * @return the places
	 */
	public List<QueueTicket> queueForgotten() {
		List<TrainingJob> forgotten = this.jobs.findWithoutPlace();
		forgotten.forEach((job) -> this.queue.add(job.ticket(), job.createdAt()));
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

package io.atelier.training.run;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

import io.atelier.training.JobStatus;
import io.atelier.training.TrainingProperties;
import io.atelier.training.job.JobLedger;
import io.atelier.training.job.view.JobChanged;
import io.atelier.training.job.view.Progress;
import io.atelier.training.job.work.Assignment;
import io.atelier.training.job.work.QueueTicket;

/**
 * The jobs that run in this process. Tells the database how far they are, and learns from
 * it what became of them elsewhere.
 */
@Component
public class RunningJobs {

	private static final Logger logger = LoggerFactory.getLogger(RunningJobs.class);

	/**
	 * Heartbeats between the end of the lease and the moment when others may think this
	 * process dead: one that may just have been due, one for what cannot be stopped at
	 * once.
	 */
	private static final int SAFE_HEARTBEATS = 2;

	private final Map<QueueTicket, Run> runs = new ConcurrentHashMap<>();

	private final JobLedger ledger;

	private final Clock clock;

	private final Lease lease;

	private volatile boolean stopping;

	RunningJobs(JobLedger ledger, TrainingProperties properties, Clock clock) {
		this.ledger = ledger;
		this.clock = clock;
		this.lease = new Lease(
				properties.heartbeat().multipliedBy(properties.missedHeartbeats() - (long) SAFE_HEARTBEATS),
				System::nanoTime);
	}

	/**
	 * How far a job is.
	 * @param job its id
	 * @return empty where it does not run in this process, or prepares to
	 */
	public Optional<Progress> progress(UUID job) {
		return runsOf(job).flatMap((run) -> run.progress().stream()).findFirst();
	}

	/**
	 * Whether a job runs in this process.
	 * @param job its id
	 * @return whether its progress is known here
	 */
	public boolean contains(UUID job) {
		return runsOf(job).findAny().isPresent();
	}

	private Stream<Run> runsOf(UUID job) {
		return this.runs.entrySet()
			.stream()
			.filter((each) -> each.getKey().jobId().equals(job))
			.map(Map.Entry::getValue);
	}

	/**
	 * Asks all runs, and those that are still to begin, to stop because the process goes
	 * away.
	 */
	public void stopAll() {
		this.stopping = true;
		this.runs.values().forEach((run) -> run.stop(StopReason.SHUTDOWN));
	}

	/**
	 * What a run in this process needs in order to go on.
	 * @return the lease of all of them
	 */
	Lease lease() {
		return this.lease;
	}

	Run begin(QueueTicket ticket) {
		Run run = new Run(this.clock);
		Run former = this.runs.put(ticket, run);
		if (former != null) {
			// Another process took this one for dead and let the job wait again.
			former.stop(StopReason.UNRECORDED);
		}
		if (this.stopping) {
			run.stop(StopReason.SHUTDOWN);
		}
		return run;
	}

	void end(QueueTicket ticket, Run run) {
		this.runs.remove(ticket, run);
	}

	@TransactionalEventListener
	void stopUnwanted(JobChanged event) {
		if (isUnwanted(event.status())) {
			runsOf(event.jobId()).forEach((run) -> run.stop(StopReason.UNWANTED));
		}
	}

	/**
	 * Tells how far each run is, and stops those that are unwanted or have been taken
	 * over.
	 */
	@Scheduled(fixedDelayString = "${atelier.training.poll-interval:1s}")
	void exchange() {
		long asked = this.lease.now();
		try {
			this.runs.values().forEach(this::exchange);
			this.lease.renew(asked);
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("The database cannot be reached; jobs here go on {}: {}",
					this.lease.isValid() ? "for a while" : "when it can", ex.getMessage());
		}
	}

	private void exchange(Run run) {
		Assignment assignment = run.assignment().orElse(null);
		Progress progress = run.progress().orElse(null);
		if (assignment == null || progress == null || run.isToStop()) {
			return;
		}
		JobStatus status = this.ledger.exchange(assignment, progress).orElse(null);
		if (status == null) {
			run.stop(StopReason.UNRECORDED);
		}
		else if (isUnwanted(status)) {
			run.stop(StopReason.UNWANTED);
		}
	}

	private static boolean isUnwanted(JobStatus status) {
		return status == JobStatus.CANCELLING || status == JobStatus.PAUSING;
	}

}

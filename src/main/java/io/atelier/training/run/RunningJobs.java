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
 * The jobs that run in this process. Reports their progress to the database and learns
 * from it about changes made by other processes.
 */
@Component
public class RunningJobs {

	private static final Logger logger = LoggerFactory.getLogger(RunningJobs.class);

	/**
	 * Heartbeats between the end of the lease and the time at which others may consider
	 * this process dead: one may be about to be sent, one is for work that cannot stop at
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
	 * Empty if the job does not run in this process or is still preparing.
	 */
	public Optional<Progress> progress(UUID job) {
		return runsOf(job).flatMap((run) -> run.progress().stream()).findFirst();
	}

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
	 * Stops all current and future runs, because the process stops.
	 */
	public void stopAll() {
		this.stopping = true;
		this.runs.values().forEach((run) -> run.stop(StopReason.SHUTDOWN));
	}

	Lease lease() {
		return this.lease;
	}

	Run begin(QueueTicket ticket) {
		Run run = new Run(this.clock);
		Run former = this.runs.put(ticket, run);
		if (former != null) {
			// Another process considered this one dead and requeued the job.
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
	 * Reports the progress of each run and stops runs that are unwanted or were taken
	 * over by another process.
	 */
	@Scheduled(fixedDelayString = "${atelier.training.poll-interval:1s}")
	void exchange() {
		long asked = this.lease.now();
		try {
			this.runs.values().forEach(this::exchange);
			this.lease.renew(asked);
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("The database cannot be reached; jobs in this process continue {}: {}",
					this.lease.isValid() ? "for a while" : "when it can be reached again", ex.getMessage());
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

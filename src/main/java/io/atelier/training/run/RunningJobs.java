package io.atelier.training.run;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import io.atelier.training.JobStatus;
import io.atelier.training.job.JobChanged;
import io.atelier.training.job.JobLedger;

/**
 * The jobs that run in this process.
 */
@Component
public class RunningJobs {

	private final Map<UUID, Run> runs = new ConcurrentHashMap<>();

	private final JobLedger ledger;

	private final Clock clock;

	private volatile boolean stopping;

	RunningJobs(JobLedger ledger, Clock clock) {
		this.ledger = ledger;
		this.clock = clock;
	}

	/**
	 * How far a job is.
	 * @param job its id
	 * @return empty where it does not run in this process, or prepares to
	 */
	public Optional<Progress> progress(UUID job) {
		return Optional.ofNullable(this.runs.get(job)).flatMap(Run::progress);
	}

	/**
	 * Whether a job runs in this process.
	 * @param job its id
	 * @return whether its progress is known here
	 */
	public boolean contains(UUID job) {
		return this.runs.containsKey(job);
	}

	/**
	 * Asks all runs, and those that are still to begin, to stop because the process goes
	 * away.
	 */
	public void stopAll() {
		this.stopping = true;
		this.runs.values().forEach((run) -> run.stop(StopReason.SHUTDOWN));
	}

	Run begin(UUID job) {
		Run run = new Run(this.clock);
		this.runs.put(job, run);
		if (this.stopping) {
			run.stop(StopReason.SHUTDOWN);
		}
		return run;
	}

	void end(UUID job, Run run) {
		this.runs.remove(job, run);
	}

	@TransactionalEventListener
	void stopCancelled(JobChanged event) {
		if (event.status() == JobStatus.CANCELLING) {
			cancel(event.jobId());
		}
	}

	/**
	 * Finds out what was cancelled through another process on the same database.
	 */
	@Scheduled(fixedDelayString = "${atelier.training.poll-interval:1s}")
	void stopCancelledElsewhere() {
		this.ledger.cancelling(this.runs.keySet()).forEach(this::cancel);
	}

	private void cancel(UUID job) {
		Run run = this.runs.get(job);
		if (run != null) {
			run.stop(StopReason.CANCELLED);
		}
	}

}

package io.atelier.training.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import io.atelier.training.JobStatus;
import io.atelier.training.job.view.JobChanged;
import io.atelier.training.run.RunningJobs;

/**
 * Starts the workers after everything else and stops them first. Running jobs stop before
 * their next batch and wait for the next start.
 */
@Component
@ConditionalOnProperty(name = QueueConfiguration.ENABLED, matchIfMissing = true)
class QueueLifecycle implements SmartLifecycle {

	private final Scheduler scheduler;

	private final QueueRecovery recovery;

	private final RunningJobs runningJobs;

	private volatile boolean started;

	QueueLifecycle(Scheduler scheduler, QueueRecovery recovery, RunningJobs runningJobs) {
		this.scheduler = scheduler;
		this.recovery = recovery;
		this.runningJobs = runningJobs;
	}

	@Override
	public void start() {
		this.recovery.recoverOwn();
		this.scheduler.start();
		this.started = true;
	}

	@Override
	public void stop() {
		this.started = false;
		this.runningJobs.stopAll();
		this.scheduler.stop();
	}

	@Override
	public boolean isRunning() {
		return this.started;
	}

	@TransactionalEventListener
	void wake(JobChanged event) {
		if (event.status() == JobStatus.QUEUED) {
			this.scheduler.triggerCheckForDueExecutions();
		}
	}

}

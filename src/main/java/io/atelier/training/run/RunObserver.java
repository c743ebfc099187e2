package io.atelier.training.run;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.atelier.engine.Checkpoint;
import io.atelier.engine.TrainingObserver;
import io.atelier.engine.TrainingPlan;
import io.atelier.evaluation.EpochMetrics;
import io.atelier.training.job.work.FinishedEpoch;

/**
 * Connects a training run to its job: tracks progress, records epochs, and stops the run
 * on request. Lets no exception into the engine, which would treat it as its own.
 */
final class RunObserver implements TrainingObserver {

	private final Run run;

	private final Lease lease;

	private final TrainingPlan plan;

	private final TrainingMeters meters;

	private final Predicate<FinishedEpoch> recorder;

	private @Nullable RuntimeException failure;

	private @Nullable EpochMetrics last;

	/**
	 * Starts the run's progress.
	 * @param lease the run pauses while it is not valid
	 * @param last the epoch to continue after, if any
	 * @param recorder stores an epoch and returns whether the job continues
	 */
	RunObserver(Run run, Lease lease, TrainingPlan plan, Optional<EpochMetrics> last, TrainingMeters meters,
			Predicate<FinishedEpoch> recorder) {
		this.run = run;
		this.lease = lease;
		this.plan = plan;
		this.last = last.orElse(null);
		this.meters = meters;
		this.recorder = recorder;
		run.begins(plan.epochs(), plan.batchesPerEpoch(), last.map(EpochMetrics::epoch).orElse(0));
	}

	@Override
	public boolean stopRequested() {
		this.lease.await(this.run::isToStop);
		return this.run.isToStop();
	}

	@Override
	public void batchCompleted(BatchProgress progress) {
		this.run.advances(progress, this.plan.epochs());
		int size = this.plan.batchSize();
		this.meters.learned((progress.batch() < progress.batches()) ? size
				: this.plan.training().size() - (progress.batches() - 1) * size);
	}

	@Override
	public void epochCompleted(EpochMetrics metrics, Supplier<Checkpoint> checkpoint) {
		this.last = metrics;
		this.meters.finishedEpoch(metrics.seconds());
		try {
			if (!this.recorder.test(new FinishedEpoch(metrics, checkpoint.get()))) {
				this.run.stop(StopReason.UNRECORDED);
			}
		}
		catch (RuntimeException ex) {
			this.failure = ex;
			this.run.stop(StopReason.UNRECORDED);
		}
	}

	Optional<RuntimeException> failure() {
		return Optional.ofNullable(this.failure);
	}

	/**
	 * May come from an earlier attempt; empty before the first epoch.
	 */
	Optional<EpochMetrics> lastEpoch() {
		return Optional.ofNullable(this.last);
	}

}

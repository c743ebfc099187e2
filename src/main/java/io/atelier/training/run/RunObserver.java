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
 * Follows a run for its job: keeps its progress, has its epochs recorded, and tells it to
 * stop. Lets no exception into the engine, which would take it for its own.
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
	 * Follows a run.
	 * @param run where to tell how far it is, and to learn whether it is to stop
	 * @param lease without it the run stands still
	 * @param plan what is trained
	 * @param last the epoch that it goes on after, if any
	 * @param meters where to count
	 * @param recorder keeps an epoch; answers whether the job goes on
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
		this.run.advances(progress.epoch(), this.plan.epochs(), progress.batch(), progress.batches(),
				progress.imagesPerSecond());
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
	 * What the last epoch gave, be it one of an earlier attempt.
	 * @return its metrics; empty before the first
	 */
	Optional<EpochMetrics> lastEpoch() {
		return Optional.ofNullable(this.last);
	}

}

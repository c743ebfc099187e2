package io.atelier.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.atelier.dataset.Garments;
import io.atelier.engine.Backend;
import io.atelier.engine.Checkpoint;
import io.atelier.engine.Predictor;
import io.atelier.engine.TrainingEngine;
import io.atelier.engine.TrainingObserver;
import io.atelier.engine.TrainingOutcome;
import io.atelier.engine.TrainingPlan;
import io.atelier.evaluation.EpochMetrics;
import io.atelier.recipe.Architecture;
import io.atelier.training.job.work.FinishedEpoch;

/**
 * Trains nothing, but runs in the order and at the pace that a test sets. Seeds identify
 * plans; plans without a script finish at once.
 */
public class ScriptedEngine implements TrainingEngine {

	private final Map<Long, Script> scripts = new ConcurrentHashMap<>();

	private final List<Long> started = new CopyOnWriteArrayList<>();

	private final List<TrainingPlan> plans = new CopyOnWriteArrayList<>();

	/**
	 * Makes the runs of a seed wait before each batch.
	 * @return controls when they continue
	 */
	public Script hold(long seed) {
		return this.scripts.computeIfAbsent(seed, (key) -> new Script());
	}

	public void fail(long seed, Throwable cause) {
		Script script = hold(seed);
		script.failure = Optional.of(cause);
		script.release();
	}

	/**
	 * Makes the runs of a seed end with a network that overflows on images it was not
	 * trained on.
	 */
	public void diverge(long seed) {
		Script script = hold(seed);
		script.diverges = true;
		script.release();
	}

	public List<Long> started() {
		return List.copyOf(this.started);
	}

	public Optional<TrainingPlan> plan(long seed) {
		return plans(seed).stream().findFirst();
	}

	public List<TrainingPlan> plans(long seed) {
		return this.plans.stream().filter((plan) -> plan.seed() == seed).toList();
	}

	@Override
	public TrainingOutcome train(TrainingPlan plan, TrainingObserver observer) {
		this.plans.add(plan);
		this.started.add(plan.seed());
		Script script = this.scripts.getOrDefault(plan.seed(), Script.free());
		script.started.countDown();
		for (int epoch = plan.start().map(Checkpoint::epoch).orElse(0) + 1; epoch <= plan.epochs(); epoch++) {
			for (int batch = 1; batch <= plan.batchesPerEpoch(); batch++) {
				if (!script.awaitBatch(observer)) {
					return new TrainingOutcome(false, checkpoint(epoch - 1));
				}
				observer.batchCompleted(
						new TrainingObserver.BatchProgress(epoch, batch, plan.batchesPerEpoch(), 1000, 0.5, 0.75));
			}
			int finished = epoch;
			observer.epochCompleted(script.diverges ? diverged(epoch) : metrics(epoch), () -> checkpoint(finished));
		}
		return new TrainingOutcome(true, checkpoint(plan.epochs()));
	}

	public static EpochMetrics metrics(int epoch) {
		return new EpochMetrics(epoch, 1.0 / epoch, 0.5, 2.0 / epoch, 0.25 + epoch / 10_000.0, 0.001, 1.5, 400);
	}

	private static EpochMetrics diverged(int epoch) {
		return new EpochMetrics(epoch, 5.4e25, 0.1, Double.NaN, 0.1, 10, 1.5, 400);
	}

	public static Checkpoint checkpoint(int epoch) {
		return new Checkpoint(epoch, new float[] { epoch, 1 }, new float[] { epoch }, epoch);
	}

	public static FinishedEpoch finished(int epoch) {
		return new FinishedEpoch(metrics(epoch), checkpoint(epoch));
	}

	@Override
	public Predictor predictor(Architecture architecture, float[] parameters) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Predictor evaluationPredictor(Architecture architecture, float[] parameters) {
		return new FirstClass();
	}

	@Override
	public Backend backend() {
		return new Backend("scripts", "Scripted", "none", "1", "none", false, 1, 0);
	}

	public static final class Script {

		private final CountDownLatch started = new CountDownLatch(1);

		private final Semaphore batches = new Semaphore(0);

		private volatile Optional<Throwable> failure = Optional.empty();

		private volatile boolean diverges;

		private static Script free() {
			Script script = new Script();
			script.release();
			return script;
		}

		public boolean awaitStart() {
			try {
				return this.started.await(20, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

		public void allow(int count) {
			this.batches.release(count);
		}

		public void release() {
			this.batches.release(1_000_000);
		}

		private boolean awaitBatch(TrainingObserver observer) {
			try {
				while (!observer.stopRequested()) {
					if (this.batches.tryAcquire(5, TimeUnit.MILLISECONDS)) {
						this.failure.ifPresent(Script::raise);
						return true;
					}
				}
				return false;
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

		private static void raise(Throwable failure) {
			if (failure instanceof Error error) {
				throw error;
			}
			throw (RuntimeException) failure;
		}

	}

	/**
	 * Classifies every image as the first class.
	 */
	private static final class FirstClass implements Predictor {

		@Override
		public float[][] predict(float[] images) {
			float[][] probabilities = new float[images.length / Garments.PIXELS][Garments.COUNT];
			for (float[] row : probabilities) {
				row[0] = 1;
			}
			return probabilities;
		}

		@Override
		public long memoryBytes() {
			return 0;
		}

		@Override
		public void close() {
		}

	}

}

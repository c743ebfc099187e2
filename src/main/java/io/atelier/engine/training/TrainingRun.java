package io.atelier.engine.training;

import java.util.Locale;

import io.atelier.engine.Checkpoint;
import io.atelier.engine.Evaluator;
import io.atelier.engine.TrainingException;
import io.atelier.engine.TrainingObserver;
import io.atelier.engine.TrainingObserver.BatchProgress;
import io.atelier.engine.TrainingOutcome;
import io.atelier.engine.TrainingPlan;
import io.atelier.evaluation.EpochMetrics;
import io.atelier.evaluation.Evaluation;
import io.atelier.recipe.Architecture;

public final class TrainingRun {

	private static final double NANOS = 1e9;

	private final Arithmetic arithmetic;

	private final Initializer initializer;

	private final TrainingPlan plan;

	private final TrainingObserver observer;

	private final EpochSeeds seeds;

	private final Batch batch;

	public TrainingRun(TrainingPlan plan, TrainingObserver observer, Arithmetic arithmetic, Initializer initializer) {
		this.initializer = initializer;
		this.arithmetic = arithmetic;
		this.plan = plan;
		this.observer = observer;
		this.seeds = new EpochSeeds(plan.seed());
		this.batch = new Batch(plan.training().imageSize(), Math.min(plan.batchSize(), plan.training().size()));
	}

	/**
	 * Trains and returns the state after the last completed epoch.
	 * @throws TrainingException if the loss is no longer finite
	 */
	public TrainingOutcome run() {
		try (TrainableNetwork network = network()) {
			this.plan.start().ifPresent(network::restore);
			Checkpoint last = this.plan.start().orElseGet(() -> network.checkpoint(0));
			while (last.epoch() < this.plan.epochs()) {
				int epoch = last.epoch() + 1;
				long start = System.nanoTime();
				if (!trainEpoch(network, epoch, start)) {
					return new TrainingOutcome(false, last);
				}
				double seconds = (double) (System.nanoTime() - start) / NANOS;
				Evaluation validation = Evaluator.evaluate(network.predictor(), this.plan.validation());
				Checkpoint checkpoint = network.checkpoint(epoch);
				this.observer.epochCompleted(metrics(network, epoch, seconds, validation), () -> checkpoint);
				last = checkpoint;
			}
			return new TrainingOutcome(true, last);
		}
	}

	private TrainableNetwork network() {
		Architecture architecture = this.plan.architecture();
		float[] initial = this.initializer.draw(architecture, this.seeds.initialization());
		return new TrainableNetwork(architecture, this.plan.optimizer(), this.arithmetic.gradients(architecture),
				initial);
	}

	private boolean trainEpoch(TrainableNetwork network, int epoch, long start) {
		BatchReader reader = new BatchReader(this.plan.training(), this.plan.architecture().augmentation(), this.seeds,
				epoch);
		network.startEpoch(this.seeds.dropout(epoch));
		int images = this.plan.training().size();
		for (int position = 0, batch = 1; position < images; position += this.plan.batchSize(), batch++) {
			if (this.observer.stopRequested()) {
				return false;
			}
			int size = Math.min(this.plan.batchSize(), images - position);
			this.batch.resize(size);
			reader.read(position, size, this.batch.pixels(), this.batch.labels());
			network.update(this.batch);
			requireFinite(network.loss().mean(), epoch, batch);
			double seconds = (double) (System.nanoTime() - start) / NANOS;
			this.observer.batchCompleted(new BatchProgress(epoch, batch, this.plan.batchesPerEpoch(),
					(position + size) / seconds, network.loss().mean(), network.loss().accuracy()));
		}
		return true;
	}

	private void requireFinite(double loss, int epoch, int batch) {
		if (!Double.isFinite(loss)) {
			throw new TrainingException(String.format(Locale.ROOT,
					"The training loss is no longer finite (epoch %d, batch %d): training diverged. "
							+ "A lower learning rate than %s may help",
					epoch, batch, this.plan.optimizer().learningRate()));
		}
	}

	private EpochMetrics metrics(TrainableNetwork network, int epoch, double seconds, Evaluation validation) {
		return new EpochMetrics(epoch, network.loss().mean(), network.loss().accuracy(), validation.loss(),
				validation.accuracy(), this.plan.optimizer().learningRate(), seconds,
				this.plan.training().size() / seconds);
	}

	public interface Initializer {

		/**
		 * Draws the initial parameters, shape [n], in the order of the layers.
		 */
		float[] draw(Architecture architecture, long seed);

	}

}

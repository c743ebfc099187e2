package io.atelier.engine.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.atelier.dataset.ImageSet;
import io.atelier.engine.Checkpoint;
import io.atelier.engine.Device;
import io.atelier.engine.EngineProperties;
import io.atelier.engine.TrainingObserver;
import io.atelier.engine.TrainingPlan;
import io.atelier.engine.dl4j.device.ComputeDevice;
import io.atelier.engine.lane.Lanes;
import io.atelier.engine.onednn.OneDnnArithmetic;
import io.atelier.engine.onednn.memory.OneDnn;
import io.atelier.engine.training.Arithmetic;
import io.atelier.evaluation.EpochMetrics;
import io.atelier.optimizer.Optimizers;
import io.atelier.platform.AtelierProperties;
import io.atelier.recipe.GarmentNetworks;

/**
 * Shares the engine's runtime, which a process can start only once, and small plans.
 */
final class Engines {

	private static final EngineProperties SETTINGS = new EngineProperties(Device.CPU, 2, 1, true, null);

	static final Nd4jRuntime RUNTIME = new Nd4jRuntime(SETTINGS, new AtelierProperties("target/engine-tests"),
			ComputeDevice.cpu());

	static final Dl4jTrainingEngine ENGINE = new Dl4jTrainingEngine(RUNTIME, SETTINGS);

	private Engines() {
	}

	/**
	 * The processor's bound on native memory holds only if the runtime starts first.
	 */
	static OneDnn oneDnn() {
		RUNTIME.enter();
		return new OneDnn();
	}

	static Arithmetic fastPath(Lanes lanes) {
		RUNTIME.enter();
		return new OneDnnArithmetic(lanes);
	}

	static TrainingPlan plan(String architecture, String optimizer, int epochs, ImageSet training, long seed) {
		return new TrainingPlan(GarmentNetworks.named(architecture), Optimizers.find(optimizer).orElseThrow(), epochs,
				16, seed, training, Shapes.images(40, 99), Optional.empty());
	}

	static TrainingPlan from(TrainingPlan plan, Checkpoint start) {
		return new TrainingPlan(plan.architecture(), plan.optimizer(), plan.epochs(), plan.batchSize(), plan.seed(),
				plan.training(), plan.validation(), Optional.of(start));
	}

	static final class Recorder implements TrainingObserver {

		private final int stopAfter;

		final List<BatchProgress> batches = new ArrayList<>();

		final List<EpochMetrics> epochs = new ArrayList<>();

		final List<Checkpoint> checkpoints = new ArrayList<>();

		Recorder() {
			this(Integer.MAX_VALUE);
		}

		Recorder(int stopAfter) {
			this.stopAfter = stopAfter;
		}

		@Override
		public boolean stopRequested() {
			return this.batches.size() >= this.stopAfter;
		}

		@Override
		public void batchCompleted(BatchProgress progress) {
			this.batches.add(progress);
		}

		@Override
		public void epochCompleted(EpochMetrics metrics, Supplier<Checkpoint> checkpoint) {
			this.epochs.add(metrics);
			this.checkpoints.add(checkpoint.get());
		}

	}

}

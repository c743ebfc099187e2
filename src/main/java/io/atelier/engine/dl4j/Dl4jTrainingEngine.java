package io.atelier.engine.dl4j;

import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import io.atelier.dataset.Datasets;
import io.atelier.engine.Backend;
import io.atelier.engine.EngineProperties;
import io.atelier.engine.Predictor;
import io.atelier.engine.TrainingEngine;
import io.atelier.engine.TrainingObserver;
import io.atelier.engine.TrainingOutcome;
import io.atelier.engine.TrainingPlan;
import io.atelier.engine.lane.Lanes;
import io.atelier.engine.onednn.OneDnnArithmetic;
import io.atelier.engine.training.Arithmetic;
import io.atelier.engine.training.TrainingRun;
import io.atelier.recipe.Architecture;

/**
 * Uses oneDNN programs or DeepLearning4J layers on the CPU, on the calling thread and on
 * spare cores, or DeepLearning4J on a GPU.
 */
@Component
class Dl4jTrainingEngine implements TrainingEngine {

	private static final Logger logger = LoggerFactory.getLogger(Dl4jTrainingEngine.class);

	private final Nd4jRuntime runtime;

	private final int threads;

	private final Lanes lanes;

	private final SingletonSupplier<Arithmetic> arithmetic;

	Dl4jTrainingEngine(Nd4jRuntime runtime, EngineProperties properties, Datasets datasets) {
		this.runtime = runtime;
		this.threads = properties.threadsPerNetwork();
		this.lanes = new Lanes(Runtime.getRuntime().availableProcessors(), this.threads,
				properties.trainingCoresWhilePredicting(), runtime::enter);
		this.arithmetic = SingletonSupplier.of(() -> (properties.fastPath() && runtime.onCpu())
				? oneDnnOrLayerwise(datasets) : new LayerwiseArithmetic());
	}

	private Arithmetic oneDnnOrLayerwise(Datasets datasets) {
		try {
			return new OneDnnArithmetic(this.lanes, datasets.schema(datasets.ids().get(0)).signature());
		}
		catch (LinkageError ex) {
			logger.warn("oneDNN cannot be loaded: networks run layer by layer, several times slower", ex);
			return new LayerwiseArithmetic();
		}
	}

	@Override
	public TrainingOutcome train(TrainingPlan plan, TrainingObserver observer) {
		this.runtime.enter();
		return this.lanes.occupying(
				() -> new TrainingRun(plan, observer, this.arithmetic.obtain(), NetworkFactory::initialParameters)
					.run());
	}

	@Override
	public Predictor predictor(Architecture architecture, float[] parameters) {
		return predictor(architecture, parameters, this.lanes.forPredictions());
	}

	@Override
	public Predictor evaluationPredictor(Architecture architecture, float[] parameters) {
		return predictor(architecture, parameters, this.lanes);
	}

	private Predictor predictor(Architecture architecture, float[] parameters, Lanes cores) {
		if (parameters.length != architecture.parameterCount()) {
			throw new IllegalArgumentException(String.format(Locale.ROOT, "%s has %d parameters, not %d",
					architecture.id(), architecture.parameterCount(), parameters.length));
		}
		this.runtime.enter();
		return new OccupyingPredictor(this.arithmetic.obtain().predictor(architecture, parameters, cores), cores,
				this.runtime::enter);
	}

	int referenceOperations() {
		this.runtime.enter();
		return this.arithmetic.obtain().references().size();
	}

	@Override
	public Backend backend() {
		this.runtime.enter();
		Arithmetic chosen = this.arithmetic.obtain();
		return this.runtime.backend(chosen.description(), chosen.threads(this.threads));
	}

}

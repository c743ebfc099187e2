package io.atelier.engine.dl4j;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

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

	private final CompletableFuture<Arithmetic> arithmetic;

	Dl4jTrainingEngine(Nd4jRuntime runtime, EngineProperties properties) {
		this.runtime = runtime;
		this.threads = properties.threadsPerNetwork();
		this.lanes = new Lanes(Runtime.getRuntime().availableProcessors(), this.threads,
				properties.trainingCoresWhilePredicting(), runtime::enter);
		this.arithmetic = runtime.whenStarted(
				() -> (properties.fastPath() && runtime.onCpu()) ? oneDnnOrLayerwise() : new LayerwiseArithmetic());
	}

	private Arithmetic oneDnnOrLayerwise() {
		try {
			return new OneDnnArithmetic(this.lanes);
		}
		catch (LinkageError ex) {
			logger.warn("oneDNN cannot be loaded: networks run layer by layer, several times slower", ex);
			return new LayerwiseArithmetic();
		}
	}

	private Arithmetic arithmetic() {
		return Nd4jRuntime.await(this.arithmetic);
	}

	@Override
	public TrainingOutcome train(TrainingPlan plan, TrainingObserver observer) {
		this.runtime.enter();
		return this.lanes
			.occupying(() -> new TrainingRun(plan, observer, arithmetic(), NetworkFactory::initialParameters).run());
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
		return new OccupyingPredictor(arithmetic().predictor(architecture, parameters, cores), cores,
				this.runtime::enter);
	}

	int referenceOperations() {
		this.runtime.enter();
		return arithmetic().references().size();
	}

	@Override
	public Backend backend() {
		this.runtime.enter();
		Arithmetic chosen = arithmetic();
		return this.runtime.backend(chosen.description(), chosen.threads(this.threads));
	}

}

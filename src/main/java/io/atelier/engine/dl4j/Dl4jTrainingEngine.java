package io.atelier.engine.dl4j;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.springframework.stereotype.Component;

import io.atelier.engine.Backend;
import io.atelier.engine.Predictor;
import io.atelier.engine.TrainingEngine;
import io.atelier.engine.TrainingObserver;
import io.atelier.engine.TrainingOutcome;
import io.atelier.engine.TrainingPlan;
import io.atelier.recipe.Architecture;

/**
 * Trains and serves by DeepLearning4J on the calling thread.
 */
@Component
class Dl4jTrainingEngine implements TrainingEngine {

	private final Nd4jRuntime runtime;

	Dl4jTrainingEngine(Nd4jRuntime runtime) {
		this.runtime = runtime;
	}

	@Override
	public TrainingOutcome train(TrainingPlan plan, TrainingObserver observer) {
		this.runtime.enter();
		return new TrainingRun(plan, observer).run();
	}

	@Override
	public Predictor predictor(Architecture architecture, float[] parameters) {
		if (parameters.length != architecture.parameterCount()) {
			throw new IllegalArgumentException("%s has %d parameters, not %d".formatted(architecture.id(),
					architecture.parameterCount(), parameters.length));
		}
		this.runtime.enter();
		MultiLayerNetwork network = NetworkFactory.create(architecture, 0, new SoftmaxCrossEntropy());
		NativeFloats.of(network.params()).write(parameters, parameters.length);
		return new NetworkPredictor(network, NetworkFactory.takesVectors(architecture), parameters.length);
	}

	@Override
	public Backend backend() {
		return this.runtime.backend();
	}

}

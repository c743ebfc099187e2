package io.atelier.engine.dl4j;

import java.util.List;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

import io.atelier.engine.Predictor;
import io.atelier.engine.dl4j.onednn.lane.Lanes;
import io.atelier.engine.network.GradientSource;
import io.atelier.engine.network.TrainingLoss;
import io.atelier.recipe.Architecture;

/**
 * Layer by layer, in DeepLearning4J.
 */
final class LayerwiseArithmetic implements Arithmetic {

	@Override
	public String description() {
		return "layers of DeepLearning4J";
	}

	@Override
	public List<String> references() {
		return List.of();
	}

	@Override
	public int threads(int allowed) {
		return 1;
	}

	@Override
	public GradientSource gradients(Architecture architecture) {
		return new LayerwiseGradients(architecture);
	}

	@Override
	public Predictor predictor(Architecture architecture, float[] parameters, Lanes cores) {
		MultiLayerNetwork network = NetworkFactory.create(architecture, 0, new SoftmaxCrossEntropy(new TrainingLoss()),
				new SeededDropouts());
		NativeFloats.of(network.params()).write(parameters, parameters.length);
		return new NetworkPredictor(network, NetworkFactory.takesVectors(architecture), parameters.length);
	}

}

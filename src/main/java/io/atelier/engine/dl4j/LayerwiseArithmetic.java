package io.atelier.engine.dl4j;

import java.util.List;

import io.atelier.engine.Predictor;
import io.atelier.engine.lane.Lanes;
import io.atelier.engine.training.Arithmetic;
import io.atelier.engine.training.GradientSource;
import io.atelier.engine.training.TrainingLoss;
import io.atelier.recipe.Architecture;

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
		LayerGraph network = NetworkFactory.create(architecture, 0, new SoftmaxCrossEntropy(new TrainingLoss()),
				new SeededDropouts());
		network.writeParameters(parameters);
		return new NetworkPredictor(network, architecture);
	}

}

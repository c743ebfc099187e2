package io.atelier.engine.dl4j;

import java.util.HashMap;
import java.util.Map;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import io.atelier.dataset.ImageSet;
import io.atelier.engine.Predictor;
import io.atelier.engine.network.Batch;
import io.atelier.engine.network.GradientSource;
import io.atelier.engine.network.TrainingLoss;
import io.atelier.recipe.Architecture;

/**
 * Computes gradients by DeepLearning4J's own layers: the plain path, which runs wherever
 * ND4J does, and by which the fast one is judged.
 */
final class LayerwiseGradients implements GradientSource {

	private final TrainingLoss loss = new TrainingLoss();

	private final SoftmaxCrossEntropy output = new SoftmaxCrossEntropy(this.loss);

	private final SeededDropouts dropouts = new SeededDropouts();

	private final MultiLayerNetwork network;

	private final boolean vectors;

	private final NativeFloats nativeParameters;

	private final NativeFloats nativeGradient;

	private final Map<Integer, INDArray> features = new HashMap<>();

	LayerwiseGradients(Architecture architecture) {
		this.network = NetworkFactory.create(architecture, 0, this.output, this.dropouts);
		this.vectors = NetworkFactory.takesVectors(architecture);
		this.network.initGradientsView();
		this.nativeParameters = NativeFloats.of(this.network.params());
		this.nativeGradient = NativeFloats.of(this.network.getGradientsViewArray());
	}

	@Override
	public void startEpoch(long dropoutSeed) {
		this.loss.reset();
		this.dropouts.startEpoch(dropoutSeed);
	}

	@Override
	public void compute(float[] parameters, Batch batch, float[] gradient) {
		this.nativeParameters.write(parameters, parameters.length);
		INDArray input = this.features.computeIfAbsent(batch.size(), this::room);
		NativeFloats.of(input).write(batch.pixels(), batch.size() * ImageSet.PIXELS);
		this.output.expect(batch);
		this.network.setInput(input);
		this.network.setLabels(this.output.placeholder());
		this.network.computeGradientAndScore();
		this.dropouts.skip(batch.size());
		this.nativeGradient.read(gradient, gradient.length);
	}

	private INDArray room(int size) {
		return Nd4j.createUninitializedDetached(DataType.FLOAT, NetworkPredictor.inputShape(size, this.vectors));
	}

	@Override
	public TrainingLoss loss() {
		return this.loss;
	}

	@Override
	public Predictor predictor(float[] parameters) {
		this.nativeParameters.write(parameters, parameters.length);
		return new NetworkPredictor(this.network, this.vectors, parameters.length);
	}

	@Override
	public void close() {
		this.features.values().forEach(INDArray::close);
		this.network.close();
	}

}

package io.atelier.engine.dl4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import io.atelier.engine.Predictor;
import io.atelier.engine.training.Batch;
import io.atelier.engine.training.GradientSource;
import io.atelier.engine.training.ParameterRange;
import io.atelier.engine.training.TrainingLoss;
import io.atelier.recipe.Architecture;

/**
 * Computes gradients with DeepLearning4J's own layers. This is the plain path: it runs
 * wherever ND4J runs, and the fast path is tested against it.
 */
final class LayerwiseGradients implements GradientSource {

	private final TrainingLoss loss = new TrainingLoss();

	private final SoftmaxCrossEntropy output = new SoftmaxCrossEntropy(this.loss);

	private final SeededDropouts dropouts = new SeededDropouts();

	private final Architecture architecture;

	private final List<ParameterRange> statistics;

	private final LayerGraph network;

	private final Map<Integer, BatchArrays> arrays = new HashMap<>();

	LayerwiseGradients(Architecture architecture) {
		this.architecture = architecture;
		this.statistics = ParameterRange.statistics(architecture);
		this.network = NetworkFactory.create(architecture, 0, this.output, this.dropouts);
	}

	@Override
	public void startEpoch(long dropoutSeed) {
		this.loss.reset();
		this.dropouts.startEpoch(dropoutSeed);
	}

	@Override
	public void compute(float[] parameters, Batch batch, float[] gradient) {
		this.network.writeParameters(parameters);
		BatchArrays arrays = this.arrays.computeIfAbsent(batch.size(), this::arrays);
		NativeFloats.of(arrays.features)
			.write(batch.pixels(), batch.size() * this.architecture.signature().image().size());
		this.output.expect(batch);
		this.network.graph().setInput(0, arrays.features);
		this.network.graph().setLabel(0, arrays.targets);
		this.network.graph().computeGradientAndScore();
		this.dropouts.skip(batch.size());
		this.network.readGradient(gradient);
		moveStatistics(parameters, gradient);
	}

	/**
	 * For running statistics, DeepLearning4J returns the value to subtract in place of a
	 * gradient.
	 */
	private void moveStatistics(float[] parameters, float[] gradient) {
		for (ParameterRange range : this.statistics) {
			for (int i = range.from(); i < range.to(); i++) {
				parameters[i] -= gradient[i];
			}
		}
	}

	private BatchArrays arrays(int size) {
		return new BatchArrays(
				Nd4j.createUninitializedDetached(DataType.FLOAT, NetworkFactory.inputShape(this.architecture, size)),
				Nd4j.createUninitializedDetached(DataType.FLOAT, size, this.architecture.signature().classes()));
	}

	@Override
	public TrainingLoss loss() {
		return this.loss;
	}

	@Override
	public Predictor predictor(float[] parameters) {
		this.network.writeParameters(parameters);
		return new NetworkPredictor(this.network, this.architecture);
	}

	@Override
	public void close() {
		this.arrays.values().forEach(BatchArrays::close);
		this.network.close();
	}

	/**
	 * Arrays for one batch size, reused between updates.
	 *
	 * @param targets only their shape matters: the loss has the labels
	 */
	private record BatchArrays(INDArray features, INDArray targets) {

		private void close() {
			this.features.close();
			this.targets.close();
		}

	}

}

package io.atelier.engine.dl4j;

import java.util.HashMap;
import java.util.Map;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import io.atelier.dataset.ClassLabels;
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

	private final Map<Integer, Room> rooms = new HashMap<>();

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
		Room room = this.rooms.computeIfAbsent(batch.size(), this::room);
		NativeFloats.of(room.features).write(batch.pixels(), batch.size() * ImageSet.PIXELS);
		this.output.expect(batch);
		this.network.setInput(room.features);
		this.network.setLabels(room.targets);
		this.network.computeGradientAndScore();
		this.dropouts.skip(batch.size());
		this.nativeGradient.read(gradient, gradient.length);
	}

	private Room room(int size) {
		return new Room(
				Nd4j.createUninitializedDetached(DataType.FLOAT, NetworkPredictor.inputShape(size, this.vectors)),
				Nd4j.createUninitializedDetached(DataType.FLOAT, size, ClassLabels.COUNT));
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
		this.rooms.values().forEach(Room::close);
		this.network.close();
	}

	/**
	 * Memory of a batch of one size, reused from update to update.
	 *
	 * @param features the images
	 * @param targets what the network takes for labels, of which it only looks at the
	 * shape: the loss has the labels
	 */
	private record Room(INDArray features, INDArray targets) {

		private void close() {
			this.features.close();
			this.targets.close();
		}

	}

}

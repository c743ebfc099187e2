package io.atelier.engine.dl4j;

import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.NoOp;

import io.atelier.engine.training.TrainingLoss;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.layer.Flatten;
import io.atelier.recipe.layer.Layer;
import io.atelier.recipe.layer.Shape;

/**
 * Builds DeepLearning4J networks with Keras semantics: Glorot uniform weights, biases 0,
 * dropout after a layer with the rate as drop probability, and pooling that rounds sizes
 * down.
 */
final class NetworkFactory {

	private static final String IMAGE = "image";

	private NetworkFactory() {
	}

	static LayerGraph create(Architecture architecture, long seed, SoftmaxCrossEntropy loss, SeededDropouts dropouts) {
		GraphBuilder builder = new NeuralNetConfiguration.Builder().seed(seed)
			.dataType(DataType.FLOAT)
			.weightInit(WeightInit.XAVIER_UNIFORM)
			.biasInit(0)
			.activation(Activation.IDENTITY)
			.updater(new NoOp())
			// Without this, the backward pass repeats every convolution of the forward
			// pass.
			.cacheMode(CacheMode.DEVICE)
			.graphBuilder()
			.addInputs(IMAGE)
			.setInputTypes(inputType(architecture));
		LayerAdder adder = new LayerAdder(builder, IMAGE, architecture.signature().image(), loss, dropouts);
		for (Layer layer : architecture.layers()) {
			layer.accept(adder);
		}
		ComputationGraph graph = new ComputationGraph(builder.setOutputs(adder.last()).build());
		graph.init();
		return new LayerGraph(graph, adder.withParameters());
	}

	/**
	 * Draws the initial parameters, shape [n], in the order of the layers.
	 */
	static float[] initialParameters(Architecture architecture, long seed) {
		try (LayerGraph network = create(architecture, seed, new SoftmaxCrossEntropy(new TrainingLoss()),
				new SeededDropouts())) {
			float[] parameters = new float[architecture.parameterCount()];
			network.readParameters(parameters);
			return parameters;
		}
	}

	/**
	 * The input shape of a batch: [images, values] or [images, channels, rows, columns].
	 */
	static long[] inputShape(Architecture architecture, int images) {
		Shape image = architecture.signature().image();
		return takesVectors(architecture) ? new long[] { images, image.size() }
				: new long[] { images, image.channels(), image.height(), image.width() };
	}

	private static InputType inputType(Architecture architecture) {
		Shape image = architecture.signature().image();
		return takesVectors(architecture) ? InputType.feedForward(image.size())
				: InputType.convolutional(image.height(), image.width(), image.channels());
	}

	private static boolean takesVectors(Architecture architecture) {
		return architecture.layers().get(0) instanceof Flatten;
	}

}

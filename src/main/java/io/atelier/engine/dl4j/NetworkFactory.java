package io.atelier.engine.dl4j;

import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.NoOp;

import io.atelier.engine.network.TrainingLoss;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Layer;
import io.atelier.recipe.Padding;
import io.atelier.recipe.Shape;

/**
 * Builds DeepLearning4J networks with Keras' meaning of every value: Glorot uniform
 * weights, biases 0, dropout after a layer and by the probability to drop, pooling that
 * floors.
 */
final class NetworkFactory {

	private NetworkFactory() {
	}

	/**
	 * Builds a network with fresh parameters.
	 * @param architecture its layers
	 * @param seed origin of the parameters
	 * @param loss what it is trained by
	 * @param dropouts what is dropped in training
	 * @return a network of the calling thread
	 */
	static MultiLayerNetwork create(Architecture architecture, long seed, SoftmaxCrossEntropy loss,
			SeededDropouts dropouts) {
		ListBuilder list = new NeuralNetConfiguration.Builder().seed(seed)
			.dataType(DataType.FLOAT)
			.weightInit(WeightInit.XAVIER_UNIFORM)
			.biasInit(0)
			.activation(Activation.IDENTITY)
			.updater(new NoOp())
			// Otherwise the backward pass computes every convolution of the forward pass
			// again.
			.cacheMode(CacheMode.DEVICE)
			.list();
		for (int i = 0; i < architecture.layers().size(); i++) {
			if (architecture.layers().get(i) instanceof Layer.Dropout dropout) {
				list.layer(new DropoutLayer.Builder(dropouts.of(i, dropout.rate())).build());
			}
			else {
				add(list, architecture.layers().get(i), loss);
			}
		}
		list.setInputType(inputType(architecture));
		MultiLayerNetwork network = new MultiLayerNetwork(list.build());
		network.init();
		return network;
	}

	/**
	 * The parameters that a network starts with.
	 * @param architecture its layers
	 * @param seed their origin
	 * @return shape [n], in the order of the layers
	 */
	static float[] initialParameters(Architecture architecture, long seed) {
		MultiLayerNetwork network = create(architecture, seed, new SoftmaxCrossEntropy(new TrainingLoss()),
				new SeededDropouts());
		try {
			float[] parameters = new float[architecture.parameterCount()];
			NativeFloats.of(network.params()).read(parameters, parameters.length);
			return parameters;
		}
		finally {
			network.close();
		}
	}

	/**
	 * Whether a network takes images as vectors.
	 */
	static boolean takesVectors(Architecture architecture) {
		return architecture.layers().get(0) instanceof Layer.Flatten;
	}

	private static InputType inputType(Architecture architecture) {
		Shape image = Shape.IMAGE;
		return takesVectors(architecture) ? InputType.feedForward(image.size())
				: InputType.convolutional(image.height(), image.width(), image.channels());
	}

	private static void add(ListBuilder list, Layer layer, SoftmaxCrossEntropy loss) {
		if (layer instanceof Layer.Convolution convolution) {
			list.layer(new ConvolutionLayer.Builder(convolution.kernel(), convolution.kernel())
				.nOut(convolution.filters())
				.convolutionMode(
						(convolution.padding() == Padding.SAME) ? ConvolutionMode.Same : ConvolutionMode.Truncate)
				.activation(Activation.RELU)
				.build());
		}
		else if (layer instanceof Layer.BatchNormalization normalization) {
			list.layer(
					new org.deeplearning4j.nn.conf.layers.BatchNormalization.Builder().decay(normalization.momentum())
						.eps(normalization.epsilon())
						.useLogStd(false)
						.build());
		}
		else if (layer instanceof Layer.MaxPooling pooling) {
			list.layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
				.kernelSize(pooling.size(), pooling.size())
				.stride(pooling.size(), pooling.size())
				.convolutionMode(ConvolutionMode.Truncate)
				.build());
		}
		else if (layer instanceof Layer.Dense dense) {
			add(list, dense, loss);
		}
		// Flatten needs no layer: DeepLearning4J reshapes between the two kinds by
		// itself.
	}

	private static void add(ListBuilder list, Layer.Dense dense, SoftmaxCrossEntropy loss) {
		list.layer(switch (dense.activation()) {
			case RELU -> new DenseLayer.Builder().nOut(dense.units()).activation(Activation.RELU).build();
			case SOFTMAX -> new OutputLayer.Builder(loss).nOut(dense.units()).activation(Activation.SOFTMAX).build();
		});
	}

}

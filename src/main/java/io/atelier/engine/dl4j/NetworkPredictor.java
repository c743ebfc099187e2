package io.atelier.engine.dl4j;

import java.util.Arrays;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import io.atelier.dataset.ClassLabels;
import io.atelier.dataset.ImageSet;
import io.atelier.engine.Predictor;

/**
 * Answers by a network's forward pass, a bounded number of images at a time so that
 * memory does not grow with the request.
 */
final class NetworkPredictor implements Predictor {

	private static final int LARGEST_PASS = 64;

	/**
	 * Floats held per image of a pass: the two largest neighbouring activations of the
	 * largest network.
	 */
	private static final int FLOATS_PER_IMAGE = 2 * 28 * 28 * 32;

	private final MultiLayerNetwork network;

	private final boolean vectors;

	private final int parameters;

	NetworkPredictor(MultiLayerNetwork network, boolean vectors, int parameters) {
		this.network = network;
		this.vectors = vectors;
		this.parameters = parameters;
	}

	static long[] inputShape(int images, boolean vectors) {
		return vectors ? new long[] { images, ImageSet.PIXELS }
				: new long[] { images, 1, ImageSet.SIDE, ImageSet.SIDE };
	}

	@Override
	public float[][] predict(float[] images) {
		int count = images.length / ImageSet.PIXELS;
		if (count == 0 || count * ImageSet.PIXELS != images.length) {
			throw new IllegalArgumentException(images.length + " pixels are no whole number of images");
		}
		float[][] probabilities = new float[count][ClassLabels.COUNT];
		for (int start = 0; start < count; start += LARGEST_PASS) {
			pass(images, start, Math.min(LARGEST_PASS, count - start), probabilities);
		}
		return probabilities;
	}

	private void pass(float[] images, int start, int size, float[][] probabilities) {
		int from = start * ImageSet.PIXELS;
		float[] some = Arrays.copyOfRange(images, from, from + size * ImageSet.PIXELS);
		INDArray features = Nd4j.createUninitializedDetached(DataType.FLOAT, inputShape(size, this.vectors));
		try {
			NativeFloats.of(features).write(some, some.length);
			INDArray output = this.network.output(features, false);
			float[] rows = new float[size * ClassLabels.COUNT];
			NativeFloats.of(output).read(rows, rows.length);
			for (int i = 0; i < size; i++) {
				System.arraycopy(rows, i * ClassLabels.COUNT, probabilities[start + i], 0, ClassLabels.COUNT);
			}
			output.close();
		}
		finally {
			features.close();
		}
	}

	@Override
	public long memoryBytes() {
		int activations = this.vectors ? 2 * ImageSet.PIXELS : FLOATS_PER_IMAGE;
		return Float.BYTES * (this.parameters + (long) LARGEST_PASS * activations);
	}

	@Override
	public void close() {
		this.network.close();
	}

}

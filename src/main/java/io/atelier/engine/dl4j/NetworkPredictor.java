package io.atelier.engine.dl4j;

import java.util.Arrays;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import io.atelier.engine.Predictor;
import io.atelier.recipe.Architecture;

/**
 * Predicts by forward passes over a limited number of images, so memory does not grow
 * with the request.
 */
final class NetworkPredictor implements Predictor {

	private static final int LARGEST_PASS = 64;

	private final LayerGraph network;

	private final Architecture architecture;

	NetworkPredictor(LayerGraph network, Architecture architecture) {
		this.network = network;
		this.architecture = architecture;
	}

	@Override
	public float[][] predict(float[] images) {
		int count = this.architecture.signature().count(images);
		float[][] probabilities = new float[count][this.architecture.signature().classes()];
		for (int start = 0; start < count; start += LARGEST_PASS) {
			pass(images, start, Math.min(LARGEST_PASS, count - start), probabilities);
		}
		return probabilities;
	}

	private void pass(float[] images, int start, int size, float[][] probabilities) {
		int imageSize = this.architecture.signature().image().size();
		int classes = this.architecture.signature().classes();
		float[] some = Arrays.copyOfRange(images, start * imageSize, (start + size) * imageSize);
		INDArray features = Nd4j.createUninitializedDetached(DataType.FLOAT,
				NetworkFactory.inputShape(this.architecture, size));
		try {
			NativeFloats.of(features).write(some, some.length);
			INDArray output = this.network.graph().outputSingle(false, features);
			float[] rows = new float[size * classes];
			NativeFloats.of(output).read(rows, rows.length);
			for (int i = 0; i < size; i++) {
				System.arraycopy(rows, i * classes, probabilities[start + i], 0, classes);
			}
			output.close();
		}
		finally {
			features.close();
		}
	}

	@Override
	public long memoryBytes() {
		long largest = this.architecture.summary()
			.stream()
			.mapToLong((layer) -> layer.input().size() + layer.output().size())
			.max()
			.orElse(0);
		return Float.BYTES * (this.architecture.parameterCount() + LARGEST_PASS * largest);
	}

	@Override
	public void close() {
		this.network.close();
	}

}

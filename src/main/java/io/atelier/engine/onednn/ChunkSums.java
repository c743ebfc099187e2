package io.atelier.engine.onednn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.bytedeco.javacpp.FloatPointer;

/**
 * Two values for each channel and each chunk of a batch, brought together in double
 * precision and in the chunks' order.
 */
final class ChunkSums {

	private final List<Chunk> chunks = new ArrayList<>();

	private final int channels;

	private final float[] values;

	/**
	 * Of no chunk yet.
	 */
	ChunkSums(int channels) {
		this.channels = channels;
		this.values = new float[channels];
	}

	/**
	 * Adds a chunk.
	 * @param weight values of a channel in it
	 * @param first where the first value of each channel will be, shape [channels]
	 * @param second the same for the second
	 */
	void add(int weight, FloatPointer first, FloatPointer second) {
		this.chunks.add(new Chunk(weight, first, second));
	}

	/**
	 * Sums of both values.
	 * @param firsts receives those of the first, shape [channels]
	 * @param seconds receives those of the second, shape [channels]
	 */
	void sum(double[] firsts, double[] seconds) {
		fill(firsts, seconds);
		for (Chunk chunk : this.chunks) {
			addTo(firsts, chunk.first, 1);
			addTo(seconds, chunk.second, 1);
		}
	}

	/**
	 * The batch's means and variances from those of the chunks (Chan, Golub and LeVeque
	 * 1983, equation 2.1).
	 * @param means receives the means, shape [channels]
	 * @param variances receives the variances, shape [channels]
	 */
	void pool(double[] means, double[] variances) {
		fill(means, variances);
		double count = this.chunks.stream().mapToDouble(Chunk::weight).sum();
		for (Chunk chunk : this.chunks) {
			addTo(means, chunk.first, chunk.weight / count);
			addTo(variances, chunk.second, chunk.weight / count);
		}
		for (Chunk chunk : this.chunks) {
			chunk.first.get(this.values, 0, this.channels);
			for (int i = 0; i < this.channels; i++) {
				double distance = this.values[i] - means[i];
				variances[i] += chunk.weight / count * distance * distance;
			}
		}
	}

	private static void fill(double[] firsts, double[] seconds) {
		Arrays.fill(firsts, 0);
		Arrays.fill(seconds, 0);
	}

	private void addTo(double[] sums, FloatPointer part, double factor) {
		part.get(this.values, 0, this.channels);
		for (int i = 0; i < this.channels; i++) {
			sums[i] += factor * this.values[i];
		}
	}

	/**
	 * Where the values of a chunk are.
	 *
	 * @param weight values of a channel in it
	 * @param first shape [channels]
	 * @param second shape [channels]
	 */
	private record Chunk(int weight, FloatPointer first, FloatPointer second) {

	}

}

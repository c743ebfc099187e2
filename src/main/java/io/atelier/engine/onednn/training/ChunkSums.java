package io.atelier.engine.onednn.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.bytedeco.javacpp.FloatPointer;

/**
 * Two values for each channel and each chunk of a batch. They are combined in double
 * precision and in the order of the chunks.
 */
final class ChunkSums {

	private final List<Chunk> chunks = new ArrayList<>();

	private final int channels;

	private final float[] values;

	ChunkSums(int channels) {
		this.channels = channels;
		this.values = new float[channels];
	}

	/**
	 * Adds a chunk. Its values, shape [channels], need not be there yet. The weight is
	 * the number of values that each channel has in it.
	 */
	void add(int weight, FloatPointer first, FloatPointer second) {
		this.chunks.add(new Chunk(weight, first, second));
	}

	/**
	 * Adds up both values over the chunks, shape [channels].
	 */
	void sum(double[] firsts, double[] seconds) {
		fill(firsts, seconds);
		for (Chunk chunk : this.chunks) {
			addTo(firsts, chunk.first, 1);
			addTo(seconds, chunk.second, 1);
		}
	}

	/**
	 * Combines means and variances of chunks into those of the batch, shape [channels]
	 * (Chan, Golub and LeVeque 1983, equation 2.1).
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

	private record Chunk(int weight, FloatPointer first, FloatPointer second) {

	}

}

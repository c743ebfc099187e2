package io.atelier.engine.onednn.winograd;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The input coefficients of one point of {@link Winograd} without needless zeros, as a
 * small kernel. It starts at one of the six inputs and reads every step-th.
 */
record Taps(int start, int step, List<Float> values) {

	/**
	 * Drops zeros at both ends, but starts at {@code latest} or before, and drops every
	 * second input if all of these are zero.
	 */
	static Taps of(int point, int latest) {
		float[] row = Winograd.inputs(point);
		int[] seen = IntStream.range(0, row.length).filter((i) -> row[i] != 0).toArray();
		int start = Math.min(seen[0], latest);
		int step = IntStream.of(seen).allMatch((i) -> (i - start) % 2 == 0) ? 2 : 1;
		List<Float> values = new ArrayList<>();
		for (int i = start; i <= seen[seen.length - 1]; i += step) {
			values.add(row[i]);
		}
		return new Taps(start, step, List.copyOf(values));
	}

	int extent() {
		return (this.values.size() - 1) * this.step + 1;
	}

	/**
	 * Repeats the kernel for every channel, shape [channels, taps].
	 */
	float[] repeated(int channels) {
		float[] all = new float[channels * this.values.size()];
		for (int i = 0; i < all.length; i++) {
			all[i] = this.values.get(i % this.values.size());
		}
		return all;
	}

}

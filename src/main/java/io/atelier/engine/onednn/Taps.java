package io.atelier.engine.onednn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The inputs that count at a point of {@link Winograd}, as a small kernel.
 *
 * @param start the first of six inputs that the kernel sees
 * @param step distance of the inputs that it sees
 * @param values what they are multiplied by
 */
record Taps(int start, int step, List<Float> values) {

	/**
	 * Leaves out zeros at both ends, and every second input where it is zero.
	 * @param latest where the kernel has to start
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

	/**
	 * Inputs from the first to the last that it sees.
	 */
	int extent() {
		return (this.values.size() - 1) * this.step + 1;
	}

	/**
	 * The same kernel for every channel.
	 * @return shape [channels, taps]
	 */
	float[] repeated(int channels) {
		float[] all = new float[channels * this.values.size()];
		for (int i = 0; i < all.length; i++) {
			all[i] = this.values.get(i % this.values.size());
		}
		return all;
	}

}

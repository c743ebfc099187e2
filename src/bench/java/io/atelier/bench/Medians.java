package io.atelier.bench;

import java.util.List;

final class Medians {

	private Medians() {
	}

	/**
	 * The middle value, or the mean of the two middle values.
	 */
	static double of(List<Double> values) {
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

}

package io.atelier.bench;

import java.util.List;

/**
 * The middle of measurements, which single slow ones do not move.
 */
final class Medians {

	private Medians() {
	}

	/**
	 * The median.
	 * @param values one or more
	 * @return the middle value, or the mean of the two in the middle
	 */
	static double of(List<Double> values) {
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

}

package io.atelier.evaluation.statistics;

import java.util.Arrays;

/**
 * One p-value for several tests of the same hypothesis: twice their median (Rüger 1978).
 * It is valid for any dependence between the tests, for example tests on the same images.
 */
public final class CombinedPValue {

	private CombinedPValue() {
	}

	/**
	 * Returns a single value unchanged, otherwise twice the median, at most 1. For an
	 * even number the upper of the two middle values is used, which is conservative.
	 * @throws IllegalArgumentException if there is no value, or one outside [0, 1]
	 */
	public static double of(double... pValues) {
		PValues.check(pValues);
		if (pValues.length == 0) {
			throw new IllegalArgumentException("there is no p-value to combine");
		}
		if (pValues.length == 1) {
			return pValues[0];
		}
		double[] ascending = pValues.clone();
		Arrays.sort(ascending);
		return Math.min(1, 2 * ascending[ascending.length / 2]);
	}

}

package io.atelier.evaluation.statistics;

import java.util.Arrays;

/**
 * One p-value for several tests of the same question: twice their median (Rüger 1978).
 * Under the hypothesis that all have in common it is right however they depend on each
 * other, as tests on the same images do.
 */
public final class CombinedPValue {

	private CombinedPValue() {
	}

	/**
	 * Combines them.
	 * @param pValues one p-value in [0, 1] per test, at least one
	 * @return the value itself for one; for several twice the median, at most 1. Of an
	 * even number the upper of the two middle ones is taken, which errs on the safe side
	 * @throws IllegalArgumentException if there is no value, or one that is no p-value
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

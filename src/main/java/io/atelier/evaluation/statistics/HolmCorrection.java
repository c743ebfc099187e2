package io.atelier.evaluation.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Corrects for multiple testing (Holm 1979): the probability of even one false finding
 * stays below the level, for any dependence between the tests.
 */
public final class HolmCorrection {

	private HolmCorrection() {
	}

	/**
	 * Adjusts p-values, in the given order: the i-th smallest of m, from 0, times m - i,
	 * at least as large as the previous one and at most 1.
	 * @throws IllegalArgumentException if a value is outside [0, 1]
	 */
	public static double[] adjust(double[] pValues) {
		PValues.check(pValues);
		List<Integer> ascending = IntStream.range(0, pValues.length)
			.boxed()
			.sorted(Comparator.comparingDouble((index) -> pValues[index]))
			.toList();
		double[] adjusted = new double[pValues.length];
		double floor = 0;
		for (int i = 0; i < pValues.length; i++) {
			int index = ascending.get(i);
			floor = Math.min(1, Math.max(floor, (pValues.length - i) * pValues[index]));
			adjusted[index] = floor;
		}
		return adjusted;
	}

}

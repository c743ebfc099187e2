package io.atelier.evaluation.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes up for asking many questions at once (Holm 1979): the chance of even one false
 * finding stays below the level, however the tests depend on each other.
 */
public final class HolmCorrection {

	private HolmCorrection() {
	}

	/**
	 * Adjusts the p-values of a family of tests, smallest first: the i-th smallest of m,
	 * from 0, times m - i, at least as large as the one before it and at most 1.
	 * @param pValues one p-value in [0, 1] per test
	 * @return adjusted p-values in the same order, each to be held against the level
	 * itself
	 * @throws IllegalArgumentException if a value is no p-value
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

package io.atelier.study;

import java.util.List;

/**
 * McNemar's exact test of two cells on the same test images. With one seed it compares
 * these two trained models, not their networks and optimizers: another seed may reverse
 * the result.
 *
 * @param tests one element per seed that both have finished, at least one
 * @param pValue over all seeds: the value of a single seed, or twice the median of
 * several, where a seed that points against the overall direction counts as 1
 * @param adjustedPValue after Holm's correction over all pairs of the study
 * @param separated whether the adjusted value is below 0.05
 */
public record PairReport(int first, int second, List<SeedTest> tests, double pValue, double adjustedPValue,
		boolean separated) {

	public PairReport {
		tests = List.copyOf(tests);
	}

	public record SeedTest(long seed, int onlyFirst, int onlySecond, double pValue) {

	}

}

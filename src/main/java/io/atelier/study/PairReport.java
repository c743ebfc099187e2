package io.atelier.study;

import java.util.List;

/**
 * Two cells compared on the same test images by McNemar's exact test. With one seed it
 * speaks of these two trained models, not of their networks and optimizers: another seed
 * may turn it round.
 *
 * @param first number of a cell
 * @param second number of a later cell
 * @param tests one element per seed that both have finished, at least one
 * @param pValue over all seeds: the p-value of a single one, or twice the median of
 * several, where a seed that points the other way than all together counts as 1
 * @param adjustedPValue after Holm's correction over all pairs of the study
 * @param separated whether the adjusted value is below 0.05
 */
public record PairReport(int first, int second, List<SeedTest> tests, double pValue, double adjustedPValue,
		boolean separated) {

	public PairReport {
		tests = List.copyOf(tests);
	}

	/**
	 * The test for one seed.
	 *
	 * @param seed the seed of both runs
	 * @param onlyFirst images that the first alone labels right
	 * @param onlySecond images that the second alone labels right
	 * @param pValue two-sided
	 */
	public record SeedTest(long seed, int onlyFirst, int onlySecond, double pValue) {

	}

}

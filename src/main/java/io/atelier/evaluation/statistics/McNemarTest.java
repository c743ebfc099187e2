package io.atelier.evaluation.statistics;

import java.util.Locale;

import org.apache.commons.statistics.distribution.BinomialDistribution;

import io.atelier.evaluation.RightAnswers;

/**
 * Tests whether two networks differ on the same images (McNemar 1947), in the exact form:
 * if they are equally good, each image that only one of them classifies correctly is
 * equally likely to be either's, so the smaller count is binomially distributed.
 *
 * @param onlyFirst images that only the first classifies correctly
 * @param onlySecond images that only the second classifies correctly
 * @param pValue two-sided, {@code min(1, 2 P(X <= min(onlyFirst, onlySecond)))} with X
 * from Bin(onlyFirst + onlySecond, 1/2)
 */
public record McNemarTest(int onlyFirst, int onlySecond, double pValue) {

	public static McNemarTest of(RightAnswers first, RightAnswers second) {
		return of(first.countNotIn(second), second.countNotIn(first));
	}

	/**
	 * The p-value is 1 if both counts are 0.
	 * @throws IllegalArgumentException if a count is negative
	 */
	public static McNemarTest of(int onlyFirst, int onlySecond) {
		if (onlyFirst < 0 || onlySecond < 0) {
			throw new IllegalArgumentException(
					String.format(Locale.ROOT, "%d and %d cannot be counts", onlyFirst, onlySecond));
		}
		double tail = BinomialDistribution.of(Math.addExact(onlyFirst, onlySecond), 0.5)
			.cumulativeProbability(Math.min(onlyFirst, onlySecond));
		return new McNemarTest(onlyFirst, onlySecond, Math.min(1, 2 * tail));
	}

}

package io.atelier.evaluation.statistics;

import java.util.Locale;

import org.apache.commons.statistics.distribution.BinomialDistribution;

import io.atelier.evaluation.RightAnswers;

/**
 * Whether two networks differ on the same images (McNemar 1947), in the exact form: where
 * they are equally good, each image that one alone labels right is as likely to be the
 * one's as the other's, so the smaller count follows a binomial distribution.
 *
 * @param onlyFirst images that the first alone labels right
 * @param onlySecond images that the second alone labels right
 * @param pValue two-sided, {@code min(1, 2 P(X <= min(onlyFirst, onlySecond)))} with X
 * from Bin(onlyFirst + onlySecond, 1/2)
 */
public record McNemarTest(int onlyFirst, int onlySecond, double pValue) {

	/**
	 * Compares two networks image by image.
	 * @param first the answers of the one
	 * @param second the answers of the other
	 * @return the test
	 * @throws IllegalArgumentException if they are not about equally many images
	 */
	public static McNemarTest of(RightAnswers first, RightAnswers second) {
		return of(first.countNotIn(second), second.countNotIn(first));
	}

	/**
	 * Compares two networks by the images on which one alone is right.
	 * @param onlyFirst how many the first alone labels right, 0 or more
	 * @param onlySecond how many the second alone labels right, 0 or more
	 * @return the test; its p-value is 1 where there are no such images
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

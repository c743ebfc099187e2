package io.atelier.evaluation.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * The confidence interval of a share of correct answers (Wilson 1927, the score interval
 * without continuity correction). It covers the sampling of the images, not the
 * randomness of training.
 */
public final class WilsonInterval {

	private static final double ERROR_RATE = 0.05;

	private WilsonInterval() {
	}

	/**
	 * The 95 % interval, within [0, 1].
	 * @throws IllegalArgumentException if the numbers are out of range
	 */
	public static Interval of(int successes, int trials) {
		Interval interval = Interval
			.of(BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(trials, successes, ERROR_RATE));
		// Rounding could exclude the share itself if it is 0 or 1.
		double share = (double) successes / trials;
		return new Interval(Math.min(interval.low(), share), Math.max(interval.high(), share));
	}

}

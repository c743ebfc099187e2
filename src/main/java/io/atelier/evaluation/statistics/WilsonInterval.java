package io.atelier.evaluation.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * How far a share of right answers may be from what endlessly many images of the same
 * kind would give (Wilson 1927, the score interval without continuity correction). It
 * speaks of the sampling of the images, not of the chance in training.
 */
public final class WilsonInterval {

	private static final double ERROR_RATE = 0.05;

	private WilsonInterval() {
	}

	/**
	 * Computes it.
	 * @param successes number of right answers, 0 to {@code trials}
	 * @param trials number of answers, 1 or more
	 * @return the 95 % interval of the share, within [0, 1]
	 * @throws IllegalArgumentException if the numbers are out of range
	 */
	public static Interval of(int successes, int trials) {
		Interval interval = Interval
			.of(BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(trials, successes, ERROR_RATE));
		// Rounding may leave out the share itself where it is 0 or 1.
		double share = (double) successes / trials;
		return new Interval(Math.min(interval.low(), share), Math.max(interval.high(), share));
	}

}

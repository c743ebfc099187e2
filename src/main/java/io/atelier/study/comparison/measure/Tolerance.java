package io.atelier.study.comparison.measure;

import io.atelier.study.Measure;

/**
 * The largest difference at which two values count as equal. For accuracy, 10,000 test
 * images leave half a point open, and the seed as much again.
 */
public final class Tolerance {

	/**
	 * For values in [0, 1], absolute.
	 */
	public static final double OF_SHARE = 0.01;

	/**
	 * For losses, relative.
	 */
	public static final double OF_LOSS = 0.1;

	// In floating point, 0.8889 - 0.8789 is slightly more than 0.01.
	private static final double ROUNDING = 1e-9;

	private Tolerance() {
	}

	public static double of(Measure measure, double reference) {
		return measure.isLoss() ? (OF_LOSS * reference) : OF_SHARE;
	}

	/**
	 * Whether a value is within the tolerance, inclusive.
	 */
	public static boolean covers(Measure measure, double value, double reference) {
		return Math.abs(value - reference) <= of(measure, reference) + ROUNDING;
	}

}

package io.atelier.study.comparison.measure;

import io.atelier.study.Measure;

/**
 * How far two values may be apart and still count as the same: half a point of accuracy
 * is what 10,000 test images leave open, and as much again what the seed does.
 */
public final class Tolerance {

	/**
	 * Of whatever lies in [0, 1].
	 */
	public static final double OF_SHARE = 0.01;

	/**
	 * Of a loss, as a share of it.
	 */
	public static final double OF_LOSS = 0.1;

	// The digits of 0.8889 - 0.8789 end above those of 0.01.
	private static final double ROUNDING = 1e-9;

	private Tolerance() {
	}

	/**
	 * How far a value may be off.
	 * @param measure what is measured
	 * @param reference what it is held against
	 * @return the largest difference that counts as none, above 0
	 */
	public static double of(Measure measure, double reference) {
		return measure.isLoss() ? (OF_LOSS * reference) : OF_SHARE;
	}

	/**
	 * Whether a value is near enough.
	 * @param measure what is measured
	 * @param value the value
	 * @param reference what it is held against
	 * @return true up to and with the tolerance
	 */
	public static boolean covers(Measure measure, double value, double reference) {
		return Math.abs(value - reference) <= of(measure, reference) + ROUNDING;
	}

}

package io.atelier.evaluation.calibration;

import org.apache.commons.numbers.rootfinder.BrentSolver;

/**
 * Finds the temperature with the smallest mean cross-entropy on labelled images. The
 * cross-entropy is convex in the reciprocal of the temperature, so its derivative has one
 * root, which Brent's method finds.
 */
public final class TemperatureFit {

	/**
	 * The lower limit, for a network that is never wrong: its best temperature would be
	 * 0.
	 */
	public static final double LEAST = 0.1;

	/**
	 * The upper limit, for a network that is wrong more often than chance.
	 */
	public static final double HIGHEST = 100;

	private static final double ACCURACY = 1e-10;

	private final double[][] logits;

	private final int[] labels;

	private TemperatureFit(double[][] logits, int[] labels) {
		this.logits = logits;
		this.labels = labels;
	}

	/**
	 * Fits the temperature; 1 if all temperatures are equally good or bad.
	 * @param probabilities of images that the network was not trained on, shape [n, c], n
	 * of 1 or more
	 * @param labels true class indices, shape [n]
	 */
	public static TemperatureScaling of(float[][] probabilities, int[] labels) {
		if (labels.length == 0 || labels.length != probabilities.length) {
			throw new IllegalArgumentException(labels.length + " labels for " + probabilities.length + " predictions");
		}
		double[][] logits = new double[probabilities.length][];
		for (int i = 0; i < logits.length; i++) {
			logits[i] = TemperatureScaling.logits(probabilities[i]);
		}
		return new TemperatureScaling(1 / new TemperatureFit(logits, labels).sharpness());
	}

	private double sharpness() {
		double least = 1 / HIGHEST;
		double most = 1 / LEAST;
		double slopeAtLeast = slope(least);
		double slopeAtMost = slope(most);
		// Equal, or NaN because of NaN probabilities.
		if (!(slopeAtLeast < slopeAtMost)) {
			return 1;
		}
		if (slopeAtLeast >= 0) {
			return least;
		}
		if (slopeAtMost <= 0) {
			return most;
		}
		return new BrentSolver(ACCURACY, ACCURACY, 0).findRoot(this::slope, least, 1, most);
	}

	/**
	 * The derivative of the mean cross-entropy by the reciprocal: the expected logit
	 * minus the true class's logit.
	 */
	private double slope(double sharpness) {
		double slope = 0;
		for (int i = 0; i < this.labels.length; i++) {
			double sum = 0;
			double weighted = 0;
			for (double logit : this.logits[i]) {
				double weight = Math.exp(sharpness * logit);
				sum += weight;
				weighted += weight * logit;
			}
			slope += weighted / sum - this.logits[i][this.labels[i]];
		}
		return slope / this.labels.length;
	}

}

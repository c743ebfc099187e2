package io.atelier.evaluation.calibration;

/**
 * The answers with confidence in {@code (low, high]}; the first bin includes 0.
 * Confidence is the probability of the predicted class. Mean confidence and accuracy are
 * in [0, 1], and 0 for an empty bin.
 */
public record ReliabilityBin(double low, double high, int count, double confidence, double accuracy) {

	/**
	 * Confidence minus accuracy, in [-1, 1]; above 0 the answers are overconfident.
	 */
	public double gap() {
		return this.confidence - this.accuracy;
	}

}

package io.atelier.evaluation.calibration;

/**
 * The answers of about the same confidence, which is the probability of the class that is
 * answered. Where there are none, the two means count as 0.
 *
 * @param low no answer's confidence is this or less, but for 0 in the first bin
 * @param high no answer's confidence is more
 * @param count how many answers there are
 * @param confidence their mean confidence, in [0, 1]
 * @param accuracy share of them that is right, in [0, 1]
 */
public record ReliabilityBin(double low, double high, int count, double confidence, double accuracy) {

	/**
	 * How much more sure the answers are than right.
	 * @return confidence less accuracy, in [-1, 1]; above 0 where they are overconfident
	 */
	public double gap() {
		return this.confidence - this.accuracy;
	}

}

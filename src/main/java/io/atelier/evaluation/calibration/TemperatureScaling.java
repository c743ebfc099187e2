package io.atelier.evaluation.calibration;

/**
 * Changes a network's confidence by one number (Guo, Pleiss, Sun and Weinberger 2017,
 * section 4.2). Logarithms of its probabilities serve as logits: they differ from its own
 * logits by a constant, which the softmax cancels.
 *
 * @param temperature divisor of the logits, above 0; above 1 it lowers the confidence
 */
public record TemperatureScaling(double temperature) {

	public TemperatureScaling {
		if (!(temperature > 0 && Double.isFinite(temperature))) {
			throw new IllegalArgumentException("a temperature of %s is not above 0".formatted(temperature));
		}
	}

	/**
	 * Scales the probabilities of one image, shape [c], sum 1. The order of classes stays
	 * the same, except that two can become equal within float precision.
	 */
	public float[] apply(float[] probabilities) {
		double[] weights = logits(probabilities);
		double sum = 0;
		for (int i = 0; i < weights.length; i++) {
			weights[i] = Math.exp(weights[i] / this.temperature);
			sum += weights[i];
		}
		float[] scaled = new float[weights.length];
		for (int i = 0; i < scaled.length; i++) {
			scaled[i] = (float) (weights[i] / sum);
		}
		return scaled;
	}

	/**
	 * Logits; the largest is 0.
	 */
	static double[] logits(float[] probabilities) {
		double[] logits = new double[probabilities.length];
		double largest = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < logits.length; i++) {
			// The logarithm of a probability that underflowed to 0 would be infinite.
			logits[i] = Math.log(Math.max(probabilities[i], Float.MIN_NORMAL));
			largest = Math.max(largest, logits[i]);
		}
		for (int i = 0; i < logits.length; i++) {
			logits[i] -= largest;
		}
		return logits;
	}

}

package io.atelier.evaluation.calibration;

/**
 * Makes a network more or less sure by one number (Guo, Pleiss, Sun and Weinberger 2017,
 * section 4.2). The logarithms of its probabilities serve as logits, which differ from
 * its own by a constant that the softmax takes away.
 *
 * @param temperature what logits are divided by, above 0; above 1 the network becomes
 * less sure
 */
public record TemperatureScaling(double temperature) {

	public TemperatureScaling {
		if (!(temperature > 0 && Double.isFinite(temperature))) {
			throw new IllegalArgumentException("a temperature of %s is not above 0".formatted(temperature));
		}
	}

	/**
	 * Scales the probabilities of one image. No class overtakes another; two become equal
	 * at most where floats cannot tell them apart.
	 * @param probabilities shape [c], float in [0, 1]
	 * @return new probabilities, shape [c], sum 1
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
	 * Logits, of which the largest is 0.
	 */
	static double[] logits(float[] probabilities) {
		double[] logits = new double[probabilities.length];
		double largest = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < logits.length; i++) {
			// The logarithm of a float that has run down to 0 would be infinite.
			logits[i] = Math.log(Math.max(probabilities[i], Float.MIN_NORMAL));
			largest = Math.max(largest, logits[i]);
		}
		for (int i = 0; i < logits.length; i++) {
			logits[i] -= largest;
		}
		return logits;
	}

}

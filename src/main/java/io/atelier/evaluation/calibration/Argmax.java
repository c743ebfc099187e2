package io.atelier.evaluation.calibration;

public final class Argmax {

	private Argmax() {
	}

	/**
	 * The index of the most probable class, the lowest index if several are equal.
	 */
	public static int of(float[] probabilities) {
		int best = 0;
		for (int i = 1; i < probabilities.length; i++) {
			if (probabilities[i] > probabilities[best]) {
				best = i;
			}
		}
		return best;
	}

}

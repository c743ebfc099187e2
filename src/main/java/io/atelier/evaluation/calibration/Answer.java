package io.atelier.evaluation.calibration;

/**
 * What a network says of an image.
 */
public final class Answer {

	private Answer() {
	}

	/**
	 * The most probable class.
	 * @param probabilities one for each class
	 * @return its index, the lowest where several are equal
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

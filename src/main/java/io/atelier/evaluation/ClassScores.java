package io.atelier.evaluation;

/**
 * Scores of a network on one class, in [0, 1].
 *
 * @param precision share of the predictions of this class that are correct
 * @param recall share of the examples of this class that are found
 * @param f1 harmonic mean of precision and recall
 * @param support number of examples of this class
 */
public record ClassScores(String label, double precision, double recall, double f1, int support) {

	static ClassScores of(String label, int truePositives, int predictions, int support) {
		return new ClassScores(label, ratio(truePositives, predictions), ratio(truePositives, support),
				ratio(2 * truePositives, predictions + support), support);
	}

	static double ratio(int numerator, int denominator) {
		return (denominator == 0) ? 0 : (double) numerator / denominator;
	}

}

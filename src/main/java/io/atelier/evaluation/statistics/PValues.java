package io.atelier.evaluation.statistics;

final class PValues {

	private PValues() {
	}

	static void check(double[] values) {
		for (double value : values) {
			if (!(value >= 0 && value <= 1)) {
				throw new IllegalArgumentException(value + " is not a p-value");
			}
		}
	}

}

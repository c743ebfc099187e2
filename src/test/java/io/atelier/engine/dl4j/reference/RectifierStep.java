package io.atelier.engine.dl4j.reference;

/**
 * The larger of the value and 0. No gradient passes at 0.
 */
final class RectifierStep implements Step {

	private final Switches.Distances distances;

	private double[] input = {};

	RectifierStep(Switches.Distances distances) {
		this.distances = distances;
	}

	@Override
	public double[] forward(double[] values) {
		this.input = values;
		this.distances.rectified(values);
		double[] output = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			output[i] = Math.max(values[i], 0);
		}
		return output;
	}

	@Override
	public double[] backward(double[] difference) {
		double[] passed = new double[difference.length];
		for (int i = 0; i < difference.length; i++) {
			passed[i] = (this.input[i] > 0) ? difference[i] : 0;
		}
		return passed;
	}

}

package io.atelier.engine.dl4j.reference;

/**
 * A fully connected layer. Parameter order: weights, unit by unit, then biases.
 */
final class DenseStep implements Step {

	private final Parameters parameters;

	private final int units;

	private final int inputs;

	private double[] input = {};

	DenseStep(Parameters parameters, int units, int inputs) {
		this.parameters = parameters;
		this.units = units;
		this.inputs = inputs;
	}

	@Override
	public double[] forward(double[] values) {
		this.input = values;
		double[] output = new double[values.length / this.inputs * this.units];
		for (int i = 0; i < output.length; i++) {
			int unit = i % this.units;
			int from = i / this.units * this.inputs;
			double sum = this.parameters.get(this.units * this.inputs + unit);
			for (int k = 0; k < this.inputs; k++) {
				sum += this.parameters.get(unit * this.inputs + k) * values[from + k];
			}
			output[i] = sum;
		}
		return output;
	}

	@Override
	public double[] backward(double[] difference) {
		double[] inputDifference = new double[this.input.length];
		for (int i = 0; i < difference.length; i++) {
			int unit = i % this.units;
			int from = i / this.units * this.inputs;
			this.parameters.addToGradient(this.units * this.inputs + unit, difference[i]);
			for (int k = 0; k < this.inputs; k++) {
				int weight = unit * this.inputs + k;
				this.parameters.addToGradient(weight, difference[i] * this.input[from + k]);
				inputDifference[from + k] += difference[i] * this.parameters.get(weight);
			}
		}
		return inputDifference;
	}

}

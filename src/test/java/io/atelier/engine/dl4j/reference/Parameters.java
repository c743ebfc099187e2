package io.atelier.engine.dl4j.reference;

final class Parameters {

	private final double[] values;

	private final double[] gradient;

	private final int offset;

	/**
	 * The gradient must be zero at first; {@code offset} is that of the layer's first
	 * parameter.
	 */
	Parameters(double[] values, double[] gradient, int offset) {
		this.values = values;
		this.gradient = gradient;
		this.offset = offset;
	}

	double get(int index) {
		return this.values[this.offset + index];
	}

	void addToGradient(int index, double summand) {
		this.gradient[this.offset + index] += summand;
	}

}

package io.atelier.engine.dl4j.reference;

/**
 * The parameters of a layer, within those of its network.
 */
final class Parameters {

	private final double[] values;

	private final double[] gradient;

	private final int offset;

	/**
	 * Finds them.
	 * @param values the network's, shape [n]
	 * @param gradient with respect to them, shape [n], zero at first
	 * @param offset of the layer's first
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

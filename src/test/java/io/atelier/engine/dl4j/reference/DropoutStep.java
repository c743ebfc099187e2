package io.atelier.engine.dl4j.reference;

import io.atelier.engine.training.DropoutMask;

final class DropoutStep implements Step {

	private final DropoutMask mask;

	private final long position;

	private float[] factors = {};

	DropoutStep(DropoutMask mask, long position) {
		this.mask = mask;
		this.position = position;
	}

	@Override
	public double[] forward(double[] input) {
		this.factors = new float[input.length];
		this.mask.draw(this.position, this.factors, input.length);
		return multiplied(input);
	}

	@Override
	public double[] backward(double[] difference) {
		return multiplied(difference);
	}

	private double[] multiplied(double[] values) {
		double[] products = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			products[i] = values[i] * this.factors[i];
		}
		return products;
	}

}

package io.atelier.engine.dl4j.reference;

public final class ReferencePass {

	private final double loss;

	private final double[] gradient;

	private final Switches switches;

	ReferencePass(double loss, double[] gradient, Switches switches) {
		this.loss = loss;
		this.gradient = gradient;
		this.switches = switches;
	}

	/**
	 * Summed over the batch, in nats.
	 */
	public double loss() {
		return this.loss;
	}

	/**
	 * Shape [n]; at running statistics the values to subtract from them.
	 */
	public double[] gradient() {
		return this.gradient;
	}

	public Switches switches() {
		return this.switches;
	}

}

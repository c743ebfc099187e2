package io.atelier.engine.dl4j.reference;

/**
 * What one batch gives.
 */
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
	 * The loss.
	 * @return summed over the batch, in nats
	 */
	public double loss() {
		return this.loss;
	}

	/**
	 * The gradient of the loss.
	 * @return shape [n]; in the places of running statistics what is to be subtracted
	 * from them
	 */
	public double[] gradient() {
		return this.gradient;
	}

	/**
	 * The rectifiers and the maxima that the batch went through.
	 * @return their margins
	 */
	public Switches switches() {
		return this.switches;
	}

}

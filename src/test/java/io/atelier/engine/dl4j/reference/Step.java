package io.atelier.engine.dl4j.reference;

/**
 * What a layer does to a batch. Values of an example are ordered by channel, row and
 * column.
 */
interface Step {

	/**
	 * Runs forward, once; shape [examples, channels, height, width].
	 */
	double[] forward(double[] input);

	/**
	 * Runs backward after {@link #forward}: takes the gradient by the output, stores that
	 * of the parameters and returns that by the input.
	 */
	double[] backward(double[] difference);

}

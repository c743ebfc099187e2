package io.atelier.engine.dl4j.reference;

/**
 * What a layer does to a batch. Values of one example follow each other by channel, row
 * and column.
 */
interface Step {

	/**
	 * Goes forward, once.
	 * @param input shape [examples, channels, height, width]
	 * @return what comes out of the layer
	 */
	double[] forward(double[] input);

	/**
	 * Goes backward after it went forward, and leaves the gradient of its parameters.
	 * @param difference gradient with respect to the output
	 * @return gradient with respect to the input
	 */
	double[] backward(double[] difference);

}

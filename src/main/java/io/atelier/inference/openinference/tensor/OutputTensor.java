package io.atelier.inference.openinference.tensor;

import tools.jackson.core.JsonGenerator;

/**
 * What is answered for the one output.
 */
sealed interface OutputTensor permits ProbabilityTensor, ClassTensor {

	/**
	 * Makes the tensor that was asked for.
	 * @param probabilities shape [n, 10]
	 * @param output how they are wanted
	 */
	static OutputTensor of(float[][] probabilities, RequestedOutput output) {
		return (output.classes() > 0) ? ClassTensor.of(probabilities, output.classes())
				: new ProbabilityTensor(probabilities);
	}

	/**
	 * The type of the elements, as the protocol names it.
	 */
	String datatype();

	int[] shape();

	/**
	 * Writes the elements as those of an array that is open, row-major.
	 */
	void write(JsonGenerator json);

	/**
	 * The elements as bytes, little-endian and row-major.
	 */
	byte[] bytes();

}

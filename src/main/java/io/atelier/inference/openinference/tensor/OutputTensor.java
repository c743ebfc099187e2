package io.atelier.inference.openinference.tensor;

import java.util.List;

import tools.jackson.core.JsonGenerator;

sealed interface OutputTensor permits ProbabilityTensor, ClassTensor {

	/**
	 * Creates the requested tensor from probabilities of shape [n, classes].
	 */
	static OutputTensor of(float[][] probabilities, List<String> labels, RequestedOutput output) {
		return (output.classes() > 0) ? ClassTensor.of(probabilities, labels, output.classes())
				: new ProbabilityTensor(probabilities);
	}

	String datatype();

	int[] shape();

	void write(JsonGenerator json);

	/**
	 * The elements, little-endian and row-major.
	 */
	byte[] bytes();

}

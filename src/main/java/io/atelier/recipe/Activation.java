package io.atelier.recipe;

/**
 * What a dense layer applies to its outputs.
 */
public enum Activation {

	/**
	 * The larger of the value and 0.
	 */
	RELU,

	/**
	 * Exponentials scaled to the sum 1.
	 */
	SOFTMAX

}

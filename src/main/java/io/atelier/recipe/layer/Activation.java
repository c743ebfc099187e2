package io.atelier.recipe.layer;

import java.util.Locale;

/**
 * What a layer applies to its outputs.
 */
public enum Activation {

	/**
	 * Nothing.
	 */
	LINEAR,

	/**
	 * The larger of the value and 0.
	 */
	RELU,

	/**
	 * Exponentials scaled to the sum 1.
	 */
	SOFTMAX;

	/**
	 * Its name in answers.
	 * @return the name in lower case
	 */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}

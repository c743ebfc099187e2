package io.atelier.recipe.layer;

import java.util.Locale;

/**
 * How a convolution treats the borders of an image.
 */
public enum Padding {

	/**
	 * Zeros are added, so the output is as large as the input.
	 */
	SAME,

	/**
	 * No zeros are added, so the output is smaller by the kernel size minus one.
	 */
	VALID;

	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}

package io.atelier.recipe;

import java.util.Locale;

/**
 * How a convolution treats the borders of an image.
 */
public enum Padding {

	/**
	 * Zeros are added, so that the output is as large as the input.
	 */
	SAME,

	/**
	 * Only whole windows count, so that the output is smaller by the kernel less one.
	 */
	VALID;

	/**
	 * Its name in requests and answers.
	 * @return the name in lower case
	 */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}

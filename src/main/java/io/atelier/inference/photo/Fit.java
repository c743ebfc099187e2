package io.atelier.inference.photo;

import java.util.Locale;

/**
 * What is done about the size of an image.
 */
public enum Fit {

	/**
	 * It is prepared like a photo, whatever its size.
	 */
	AUTO,

	/**
	 * It is used as it is and must be 28x28.
	 */
	NONE;

	/**
	 * The value as a request and an answer write it.
	 * @return in lower case
	 */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}

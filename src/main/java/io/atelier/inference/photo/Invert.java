package io.atelier.inference.photo;

import java.util.Locale;

/**
 * Whether dark and light are exchanged, so that the garment is light on black.
 */
public enum Invert {

	/**
	 * Where a photo's border is bright; never in an image that is used as it is.
	 */
	AUTO,

	/**
	 * Always.
	 */
	TRUE,

	/**
	 * Never.
	 */
	FALSE;

	/**
	 * The value as a request writes it.
	 * @return in lower case
	 */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}

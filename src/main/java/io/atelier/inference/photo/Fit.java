package io.atelier.inference.photo;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is done about the size of an image.
 */
public enum Fit {

	/**
	 * It is prepared like a photo, whatever its size.
	 */
	@JsonProperty("auto")
	AUTO,

	/**
	 * It is used as it is and must be 28x28.
	 */
	@JsonProperty("none")
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

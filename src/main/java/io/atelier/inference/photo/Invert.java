package io.atelier.inference.photo;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether dark and light are exchanged, so that the garment is light on black.
 */
public enum Invert {

	/**
	 * Where a photo's border is bright; never in an image that is used as it is.
	 */
	@JsonProperty("auto")
	AUTO,

	/**
	 * Always.
	 */
	@JsonProperty("true")
	TRUE,

	/**
	 * Never.
	 */
	@JsonProperty("false")
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

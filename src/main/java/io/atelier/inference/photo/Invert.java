package io.atelier.inference.photo;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether dark and light are swapped, so that the garment is light on black.
 */
public enum Invert {

	/**
	 * Only in a photo with a bright border; never in an image that is used without
	 * preparation.
	 */
	@JsonProperty("auto")
	AUTO,

	@JsonProperty("true")
	TRUE,

	@JsonProperty("false")
	FALSE;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}

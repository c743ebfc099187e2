package io.atelier.inference.photo;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum Fit {

	/**
	 * Prepares an image like a photo, whatever its size.
	 */
	@JsonProperty("auto")
	AUTO,

	/**
	 * Requires the model's size and prepares nothing.
	 */
	@JsonProperty("none")
	NONE;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}

package io.atelier.inference.photo;

import org.jspecify.annotations.Nullable;

/**
 * What a request asks to be done to its images.
 *
 * @param fit what is done about their size; null where images of 28x28 are used as they
 * are and others prepared
 * @param invert whether dark and light are exchanged
 */
public record Handling(@Nullable Fit fit, Invert invert) {

	/**
	 * Whether an image must be 28x28.
	 * @return true if no other is taken
	 */
	public boolean demandsSize() {
		return this.fit == Fit.NONE;
	}

	/**
	 * Whether an image is prepared.
	 * @param isOfTheDataSetsSize whether it is 28x28
	 * @return false if it is used as it is
	 */
	public boolean prepares(boolean isOfTheDataSetsSize) {
		return this.fit == Fit.AUTO || !isOfTheDataSetsSize;
	}

}

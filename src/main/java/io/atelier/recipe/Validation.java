package io.atelier.recipe;

import java.util.Locale;

/**
 * The images that each epoch is scored on.
 */
public enum Validation {

	/**
	 * Training images that are set aside, so the test set is used only once, at the end.
	 */
	HOLDOUT,

	/**
	 * The test set, as in the paper.
	 */
	TEST;

	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}

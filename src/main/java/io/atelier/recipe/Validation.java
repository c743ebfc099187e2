package io.atelier.recipe;

import java.util.Locale;

/**
 * What each epoch is judged by.
 */
public enum Validation {

	/**
	 * Training images that are set aside, so that the test set is read once, at the end.
	 */
	HOLDOUT,

	/**
	 * The test set, as in the paper.
	 */
	TEST;

	/**
	 * Its name in requests and answers.
	 * @return the name in lower case
	 */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}

package io.atelier.study;

import java.util.Locale;

/**
 * What a study compares.
 */
public enum StudyKind {

	/**
	 * The seven networks, each as the paper trains it: table 1.
	 */
	ARCHITECTURES,

	/**
	 * The hybrid with each of the seven optimizers: figure 11.
	 */
	OPTIMIZERS,

	/**
	 * Any networks with any optimizers and learning rates.
	 */
	GRID;

	/**
	 * Its name in requests and answers.
	 * @return the name in lower case
	 */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}

package io.atelier.study;

import java.util.Locale;

/**
 * What a study compares.
 */
public enum StudyKind {

	/**
	 * The seven networks, trained as in table 1 of the paper.
	 */
	ARCHITECTURES,

	/**
	 * The hybrid network with each of the seven optimizers, as in figure 11.
	 */
	OPTIMIZERS,

	/**
	 * Any combination of networks, optimizers and learning rates.
	 */
	GRID;

	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}

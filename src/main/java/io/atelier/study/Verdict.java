package io.atelier.study;

/**
 * Whether a value of the paper was found again.
 */
public enum Verdict {

	/**
	 * Our mean is within the tolerance of the paper's value.
	 */
	REPRODUCED,

	/**
	 * Our mean is beyond the tolerance, and the paper's value is outside of what one more
	 * run of ours would give.
	 */
	DIFFERS,

	/**
	 * There are no runs, or too few, or under other conditions, or they spread too far.
	 */
	CANNOT_BE_TOLD

}

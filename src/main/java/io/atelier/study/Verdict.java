package io.atelier.study;

/**
 * Whether our runs reproduce a value of the paper.
 */
public enum Verdict {

	/**
	 * Our mean is within the tolerance.
	 */
	REPRODUCED("our mean is within 0.01 of the paper's accuracy, or within 10 % of the paper's loss."),

	/**
	 * Our mean is beyond the tolerance, and the paper's value is outside the spread of
	 * our runs.
	 */
	DIFFERS("our mean is further off, there are 3 runs or more, and the paper's value is outside of the 95 % "
			+ "interval for one more run of ours, mean +- t(0.975, n - 1) s sqrt(1 + 1/n)."),

	/**
	 * There are too few runs, other conditions, or runs that spread too far.
	 */
	CANNOT_BE_TOLD("the cell departs from the paper's protocol (for values of the first epoch, a "
			+ "different number of epochs does not count), or no run has a value yet, or our mean is further off with "
			+ "fewer than 3 runs or with the paper's value inside of that interval.");

	private final String rule;

	Verdict(String rule) {
		this.rule = rule;
	}

	public String rule() {
		return this.rule;
	}

}

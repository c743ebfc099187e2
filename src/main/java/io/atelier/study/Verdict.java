package io.atelier.study;

/**
 * Whether a value of the paper was found again.
 */
public enum Verdict {

	/**
	 * Our mean is close.
	 */
	REPRODUCED("our mean is within 0.01 of the paper's accuracy, or within 10 % of the paper's loss."),

	/**
	 * Our mean is not close, and our runs do not spread as far as the paper's value.
	 */
	DIFFERS("our mean is further off, there are 3 runs or more, and the paper's value is outside of the 95 % "
			+ "interval for one more run of ours, mean +- t(0.975, n - 1) s sqrt(1 + 1/n)."),

	/**
	 * There are no runs, or too few, or under other conditions, or they spread too far.
	 */
	CANNOT_BE_TOLD("the cell departs from the paper's protocol (in the number of epochs alone does not count for "
			+ "values of the first epoch), or no run has got so far, or our mean is further off with fewer than 3 runs "
			+ "or with the paper's value inside of that interval.");

	private final String rule;

	Verdict(String rule) {
		this.rule = rule;
	}

	/**
	 * When it is given.
	 * @return the condition in words
	 */
	public String rule() {
		return this.rule;
	}

}

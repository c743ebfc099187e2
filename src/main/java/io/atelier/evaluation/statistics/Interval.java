package io.atelier.evaluation.statistics;

/**
 * A range of values, both ends included.
 *
 * @param low the lower end
 * @param high the upper end, not below the lower
 */
public record Interval(double low, double high) {

	public Interval {
		if (!(low <= high)) {
			throw new IllegalArgumentException("%s to %s is no interval".formatted(low, high));
		}
	}

	/**
	 * Whether a value lies within it.
	 * @param value the value
	 * @return true also at either end
	 */
	public boolean contains(double value) {
		return this.low <= value && value <= this.high;
	}

	static Interval of(org.apache.commons.statistics.interval.Interval bounds) {
		return new Interval(bounds.getLowerBound(), bounds.getUpperBound());
	}

}

package io.atelier.evaluation.statistics;

public record Interval(double low, double high) {

	public Interval {
		if (!(low <= high)) {
			throw new IllegalArgumentException("%s to %s is not an interval".formatted(low, high));
		}
	}

	public boolean contains(double value) {
		return this.low <= value && value <= this.high;
	}

	static Interval of(org.apache.commons.statistics.interval.Interval bounds) {
		return new Interval(bounds.getLowerBound(), bounds.getUpperBound());
	}

}

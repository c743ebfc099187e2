package io.atelier.platform;

/**
 * The finite numbers between two bounds.
 */
public record NumberRange(double least, boolean includesLeast, double most, boolean includesMost) {

	/**
	 * Returns (least, most].
	 */
	public static NumberRange above(double least, double most) {
		return new NumberRange(least, false, most, true);
	}

	/**
	 * Returns [least, most).
	 */
	public static NumberRange below(double least, double most) {
		return new NumberRange(least, true, most, false);
	}

	/**
	 * Returns [least, infinity).
	 */
	public static NumberRange from(double least) {
		return below(least, Double.POSITIVE_INFINITY);
	}

	public boolean contains(double value) {
		return Double.isFinite(value) && (this.includesLeast ? value >= this.least : value > this.least)
				&& (this.includesMost ? value <= this.most : value < this.most);
	}

	@Override
	public String toString() {
		String lower = (this.includesLeast ? "at least " : "above ") + text(this.least);
		return Double.isInfinite(this.most) ? lower
				: lower + (this.includesMost ? ", at most " : ", below ") + text(this.most);
	}

	private static String text(double bound) {
		return (bound == Math.rint(bound)) ? Long.toString((long) bound) : Double.toString(bound);
	}

}

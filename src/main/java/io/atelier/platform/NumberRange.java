package io.atelier.platform;

/**
 * The finite numbers between two bounds.
 *
 * @param least the lower bound
 * @param includesLeast whether the lower bound itself belongs to them
 * @param most the upper bound
 * @param includesMost whether the upper bound itself belongs to them
 */
public record NumberRange(double least, boolean includesLeast, double most, boolean includesMost) {

	/**
	 * All but the lower bound, for example a learning rate.
	 * @param least the lower bound
	 * @param most the upper bound
	 * @return (least, most]
	 */
	public static NumberRange above(double least, double most) {
		return new NumberRange(least, false, most, true);
	}

	/**
	 * All but the upper bound, for example a rate of decay.
	 * @param least the lower bound
	 * @param most the upper bound
	 * @return [least, most)
	 */
	public static NumberRange below(double least, double most) {
		return new NumberRange(least, true, most, false);
	}

	/**
	 * All from the lower bound on.
	 * @param least the lower bound
	 * @return [least, infinity)
	 */
	public static NumberRange from(double least) {
		return below(least, Double.POSITIVE_INFINITY);
	}

	/**
	 * Whether a number belongs to them.
	 * @param value any number
	 * @return false also where it is not finite
	 */
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

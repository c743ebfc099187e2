package io.atelier.report.drawing;

import java.util.List;

/**
 * A line of a panel.
 *
 * @param name unique in its panel
 * @param spots from left to right, at least one
 */
public record Curve(String name, Pen pen, List<Spot> spots) {

	public Curve {
		spots = List.copyOf(spots);
	}

	boolean isCut() {
		return this.spots.stream().anyMatch((spot) -> Limits.shows(spot.y()) && Limits.cuts(spot.y()));
	}

	boolean isBroken() {
		return !this.spots.stream().allMatch((spot) -> Limits.shows(spot.y()));
	}

	// Removes values that are not finite, and cuts off values beyond the limits.
	Curve shown(boolean logarithmic) {
		return new Curve(this.name, this.pen,
				this.spots.stream()
					.filter((spot) -> Limits.shows(spot.y()))
					.map((spot) -> spot.shown(logarithmic))
					.toList());
	}

	boolean hasBand() {
		return this.spots.stream().anyMatch((spot) -> spot.low() < spot.high());
	}

	public record Spot(double x, double y, double low, double high) {

		public Spot(double x, double y) {
			this(x, y, y, y);
		}

		private Spot shown(boolean logarithmic) {
			double shown = Limits.cut(this.y, logarithmic);
			return new Spot(this.x, shown, Math.min(shown, Limits.cut(this.low, logarithmic)),
					Math.max(shown, Limits.cut(this.high, logarithmic)));
		}

	}

}

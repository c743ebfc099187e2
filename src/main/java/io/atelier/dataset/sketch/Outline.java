package io.atelier.dataset.sketch;

import java.awt.geom.Path2D;

/**
 * Shapes in few words.
 */
final class Outline {

	private Outline() {
	}

	/**
	 * A closed shape with straight edges.
	 * @param coordinates x and y of each corner in turn
	 * @return the shape
	 */
	static Path2D polygon(double... coordinates) {
		Path2D path = line(coordinates);
		path.closePath();
		return path;
	}

	/**
	 * An open line with corners.
	 * @param coordinates x and y of each corner in turn
	 * @return the line
	 */
	static Path2D line(double... coordinates) {
		Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
		path.moveTo(coordinates[0], coordinates[1]);
		for (int i = 2; i < coordinates.length; i += 2) {
			path.lineTo(coordinates[i], coordinates[i + 1]);
		}
		return path;
	}

	/**
	 * A curve from one point to another.
	 * @param coordinates x and y of the start, then of a control point and a point in
	 * turn
	 * @return the curve, not closed
	 */
	static Path2D curve(double... coordinates) {
		Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
		path.moveTo(coordinates[0], coordinates[1]);
		for (int i = 2; i < coordinates.length; i += 4) {
			path.quadTo(coordinates[i], coordinates[i + 1], coordinates[i + 2], coordinates[i + 3]);
		}
		return path;
	}

	static Path2D closedCurve(double... coordinates) {
		Path2D path = curve(coordinates);
		path.closePath();
		return path;
	}

	static Path2D box(double left, double top, double right, double bottom) {
		return polygon(left, top, right, top, right, bottom, left, bottom);
	}

}

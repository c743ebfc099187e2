package io.atelier.dataset.sketch;

import java.awt.geom.Path2D;

/**
 * Creates shapes from coordinates: x and y of each point in turn.
 */
final class Outline {

	private Outline() {
	}

	static Path2D polygon(double... coordinates) {
		Path2D path = line(coordinates);
		path.closePath();
		return path;
	}

	static Path2D line(double... coordinates) {
		Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
		path.moveTo(coordinates[0], coordinates[1]);
		for (int i = 2; i < coordinates.length; i += 2) {
			path.lineTo(coordinates[i], coordinates[i + 1]);
		}
		return path;
	}

	// Quadratic curves: the start, then a control point and an end point in turn.
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

package io.atelier.report.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;

/**
 * Invisible points of a chart that record their painted positions, so that text can be
 * placed beside them.
 */
final class Anchors extends Marker {

	private final List<Point2D> places = new ArrayList<>();

	private Anchors() {
	}

	static Anchors on(XYChart chart, String name, double[] x, double[] y) {
		Anchors anchors = new Anchors();
		XYSeries series = chart.addSeries(name, x, y);
		series.setLineStyle(SeriesLines.NONE);
		series.setMarker(anchors);
		return anchors;
	}

	@Override
	public void paint(Graphics2D graphics, double x, double y, int markerSize) {
		this.places.add(new Point2D.Double(x, y));
	}

	/**
	 * Returns the positions in the order of the points; call it after the chart is
	 * painted.
	 */
	List<Point2D> places() {
		return List.copyOf(this.places);
	}

}

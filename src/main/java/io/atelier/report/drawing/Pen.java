package io.atelier.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The style of a data series in all panels and the legend; series differ by more than
 * colour.
 *
 * @param stroke null for points without a line
 */
public record Pen(Color color, @Nullable BasicStroke stroke, Marker marker) {

	public static final Pen TRAINING = new Pen(Ink.BLUE, Ink.SOLID, SeriesMarkers.CIRCLE);

	public static final Pen VALIDATION = new Pen(Ink.VERMILION, Ink.SOLID, SeriesMarkers.SQUARE);

	/**
	 * For properties that all curves share.
	 */
	public static final Pen ANY = new Pen(Ink.FAINT, Ink.SOLID, SeriesMarkers.NONE);

	private static final List<Pen> SEVEN = List.of(new Pen(Ink.ORANGE, Ink.SOLID, SeriesMarkers.SQUARE),
			new Pen(Ink.BLUE, Ink.SOLID, SeriesMarkers.CIRCLE),
			new Pen(Ink.VERMILION, Ink.dashes(8, 3), SeriesMarkers.TRIANGLE_UP),
			new Pen(Ink.GREEN, Ink.SOLID, SeriesMarkers.DIAMOND),
			new Pen(Ink.BLACK, Ink.dashes(2, 3), SeriesMarkers.TRIANGLE_DOWN),
			new Pen(Ink.PURPLE, Ink.dashes(8, 3, 2, 3), SeriesMarkers.PLUS),
			new Pen(Ink.SKY, Ink.dashes(4, 2), SeriesMarkers.CROSS));

	/**
	 * Returns one of seven distinct pens; from index 7 on they repeat.
	 */
	public static Pen of(int index) {
		return SEVEN.get(index % SEVEN.size());
	}

	/**
	 * Returns a dashed line of the same colour without markers, for values to compare
	 * with.
	 */
	public Pen reference() {
		return new Pen(this.color, Ink.DASHED, SeriesMarkers.NONE);
	}

	public Pen points() {
		return new Pen(this.color, null, this.marker);
	}

}

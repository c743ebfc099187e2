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

	public static final Pen TRAINING = new Pen(Style.BLUE, Style.SOLID, SeriesMarkers.CIRCLE);

	public static final Pen VALIDATION = new Pen(Style.VERMILION, Style.SOLID, SeriesMarkers.SQUARE);

	/**
	 * For properties that all curves share.
	 */
	public static final Pen ANY = new Pen(Style.FAINT, Style.SOLID, SeriesMarkers.NONE);

	private static final List<Pen> SEVEN = List.of(new Pen(Style.ORANGE, Style.SOLID, SeriesMarkers.SQUARE),
			new Pen(Style.BLUE, Style.SOLID, SeriesMarkers.CIRCLE),
			new Pen(Style.VERMILION, Style.dashes(8, 3), SeriesMarkers.TRIANGLE_UP),
			new Pen(Style.GREEN, Style.SOLID, SeriesMarkers.DIAMOND),
			new Pen(Style.BLACK, Style.dashes(2, 3), SeriesMarkers.TRIANGLE_DOWN),
			new Pen(Style.PURPLE, Style.dashes(8, 3, 2, 3), SeriesMarkers.PLUS),
			new Pen(Style.SKY, Style.dashes(4, 2), SeriesMarkers.CROSS));

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
		return new Pen(this.color, Style.DASHED, SeriesMarkers.NONE);
	}

	public Pen points() {
		return new Pen(this.color, null, this.marker);
	}

}

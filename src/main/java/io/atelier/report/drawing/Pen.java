package io.atelier.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How one thing looks in every panel and in the legend, told apart by more than colour.
 *
 * @param color of line, marker and band
 * @param stroke of its line; null where points stand alone
 * @param marker at its points
 */
public record Pen(Color color, @Nullable BasicStroke stroke, Marker marker) {

	/**
	 * What a network learns from.
	 */
	public static final Pen TRAINING = new Pen(Ink.BLUE, Ink.SOLID, SeriesMarkers.CIRCLE);

	/**
	 * What it is judged by.
	 */
	public static final Pen VALIDATION = new Pen(Ink.VERMILION, Ink.SOLID, SeriesMarkers.SQUARE);

	/**
	 * What is true of every curve.
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
	 * One of seven pens that cannot be confused.
	 * @param index which; from the eighth on they repeat
	 * @return the pen
	 */
	public static Pen of(int index) {
		return SEVEN.get(index % SEVEN.size());
	}

	/**
	 * The same colour for a value to compare with.
	 * @return a dashed line without markers
	 */
	public Pen reference() {
		return new Pen(this.color, Ink.DASHED, SeriesMarkers.NONE);
	}

	/**
	 * The same without a line.
	 * @return markers alone
	 */
	public Pen points() {
		return new Pen(this.color, null, this.marker);
	}

}

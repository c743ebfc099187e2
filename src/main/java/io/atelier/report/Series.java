package io.atelier.report;

import java.awt.Color;

import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The two curves of a panel, told apart by colour and by marker.
 */
enum Series {

	/**
	 * What the network learns from.
	 */
	TRAINING(Ink.BLUE),

	/**
	 * What it is judged by.
	 */
	VALIDATION(Ink.VERMILION);

	private final Color color;

	Series(Color color) {
		this.color = color;
	}

	Color color() {
		return this.color;
	}

	Marker marker() {
		return (this == TRAINING) ? SeriesMarkers.CIRCLE : SeriesMarkers.SQUARE;
	}

}

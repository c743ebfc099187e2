package io.atelier.report.drawing;

import java.awt.Graphics2D;

/**
 * A picture that can be drawn at any resolution. Width and height are in drawing units;
 * at scale 1, a unit is one pixel.
 */
public interface Figure {

	int width();

	int height();

	/**
	 * Draws the figure and its background.
	 * @param graphics has its origin at the upper left
	 */
	void paint(Graphics2D graphics);

}

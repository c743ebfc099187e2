package io.atelier.report.drawing;

import java.awt.Graphics2D;

/**
 * A picture that can be drawn at any resolution.
 */
public interface Figure {

	/**
	 * Its width.
	 * @return units of the drawing, a pixel each at scale 1
	 */
	int width();

	/**
	 * Its height.
	 * @return units of the drawing, a pixel each at scale 1
	 */
	int height();

	/**
	 * Draws it, background included.
	 * @param graphics where to, with the origin at the upper left
	 */
	void paint(Graphics2D graphics);

}

package io.atelier.report;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;

/**
 * Writes text as outlines, so that a vector file looks the same where the font is
 * missing.
 */
final class Lettering {

	private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

	private final Graphics2D graphics;

	private final Font font;

	Lettering(Graphics2D graphics, Font font) {
		this.graphics = graphics;
		this.font = font;
	}

	double width(String text) {
		return this.font.getStringBounds(text, CONTEXT).getWidth();
	}

	void left(String text, double x, double baseline) {
		Shape outline = this.font.createGlyphVector(CONTEXT, text).getOutline((float) x, (float) baseline);
		this.graphics.fill(outline);
	}

	void right(String text, double x, double baseline) {
		left(text, x - width(text), baseline);
	}

	void centred(String text, double x, double baseline) {
		left(text, x - width(text) / 2, baseline);
	}

	/**
	 * Writes upwards to the right, ending at a point.
	 * @param text what to write
	 * @param x where the baseline ends
	 * @param y where the baseline ends
	 * @param degrees from the horizontal
	 */
	void rising(String text, double x, double y, double degrees) {
		AffineTransform before = this.graphics.getTransform();
		this.graphics.translate(x, y);
		this.graphics.rotate(-Math.toRadians(degrees));
		right(text, 0, 0);
		this.graphics.setTransform(before);
	}

}

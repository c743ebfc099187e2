package io.atelier.report.drawing;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws text as outlines, so that vector files look the same without the font.
 */
public final class Lettering {

	private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

	private final Graphics2D graphics;

	private final Font font;

	public Lettering(Graphics2D graphics, Font font) {
		this.graphics = graphics;
		this.font = font;
	}

	public double width(String text) {
		return width(text, this.font);
	}

	/**
	 * Writes to the right of x.
	 */
	public void left(String text, double x, double baseline) {
		Shape outline = this.font.createGlyphVector(CONTEXT, text).getOutline((float) x, (float) baseline);
		this.graphics.fill(outline);
	}

	/**
	 * Writes to the left of x.
	 */
	public void right(String text, double x, double baseline) {
		left(text, x - width(text), baseline);
	}

	public void centred(String text, double x, double baseline) {
		left(text, x - width(text) / 2, baseline);
	}

	/**
	 * Writes at an angle, so that the baseline ends at (x, y).
	 * @param degrees counter-clockwise from the horizontal
	 */
	public void rising(String text, double x, double y, double degrees) {
		AffineTransform before = this.graphics.getTransform();
		this.graphics.translate(x, y);
		this.graphics.rotate(-Math.toRadians(degrees));
		right(text, 0, 0);
		this.graphics.setTransform(before);
	}

	static double width(String text, Font font) {
		return font.getStringBounds(text, CONTEXT).getWidth();
	}

	/**
	 * Breaks a text into lines at spaces. A word wider than the limit gets its own line.
	 * @param width the maximum width of a line, in drawing units
	 */
	public static List<String> lines(String text, Font font, double width) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.split(" ", -1)) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (!line.isEmpty() && width(longer, font) > width) {
				lines.add(line.toString());
				line.setLength(0);
				longer = word;
			}
			line.replace(0, line.length(), longer);
		}
		lines.add(line.toString());
		return lines;
	}

}

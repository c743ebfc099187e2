package io.atelier.report.drawing;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes text as outlines, so that a vector file looks the same where the font is
 * missing.
 */
public final class Lettering {

	private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

	private final Graphics2D graphics;

	private final Font font;

	/**
	 * A pen for text.
	 * @param graphics where to
	 * @param font the letters
	 */
	public Lettering(Graphics2D graphics, Font font) {
		this.graphics = graphics;
		this.font = font;
	}

	/**
	 * How long a text is.
	 * @param text what would be written
	 * @return units of the drawing
	 */
	public double width(String text) {
		return width(text, this.font);
	}

	/**
	 * Writes to the right of a point.
	 * @param text what to write
	 * @param x where the baseline begins
	 * @param baseline its height
	 */
	public void left(String text, double x, double baseline) {
		Shape outline = this.font.createGlyphVector(CONTEXT, text).getOutline((float) x, (float) baseline);
		this.graphics.fill(outline);
	}

	/**
	 * Writes to the left of a point.
	 * @param text what to write
	 * @param x where the baseline ends
	 * @param baseline its height
	 */
	public void right(String text, double x, double baseline) {
		left(text, x - width(text), baseline);
	}

	/**
	 * Writes on both sides of a point.
	 * @param text what to write
	 * @param x the middle of the baseline
	 * @param baseline its height
	 */
	public void centred(String text, double x, double baseline) {
		left(text, x - width(text) / 2, baseline);
	}

	/**
	 * Writes upwards to the right, ending at a point.
	 * @param text what to write
	 * @param x where the baseline ends
	 * @param y where the baseline ends
	 * @param degrees from the horizontal
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
	 * Breaks a text into lines, at spaces.
	 * @param text what to write
	 * @param font the letters
	 * @param width the most a line may take, in units of the drawing
	 * @return the lines; one word that is longer than the width has a line of its own
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

package io.atelier.dataset.sketch;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;

/**
 * A sheet for drawing one garment at a time, at four times the final size. Coordinates
 * are in pixels of the final image; x is 0 in the middle, y is 0 at the top.
 */
final class SketchPad {

	// Height and width of a final image, in pixels.
	static final int SIDE = 28;

	static final int PIXELS = SIDE * SIDE;

	private static final int SCALE = 4;

	private static final int SHEET = SCALE * SIDE;

	private static final AffineTransform MIRROR = AffineTransform.getScaleInstance(-1, 1);

	private final BufferedImage sheet = new BufferedImage(SHEET, SHEET, BufferedImage.TYPE_INT_RGB);

	private final Graphics2D graphics = this.sheet.createGraphics();

	SketchPad() {
		// Edges become soft when the sheet is reduced. Java's antialiasing differs
		// between releases, and so would the images.
		this.graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
		this.graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
	}

	// Clears the sheet to black and sets a small random distortion.
	void begin(Chance chance) {
		this.graphics.setTransform(new AffineTransform());
		this.graphics.setClip(null);
		this.graphics.setColor(Color.BLACK);
		this.graphics.fillRect(0, 0, SHEET, SHEET);
		double width = chance.between(0.9, 1.05);
		double height = chance.between(0.94, 1.03);
		double slant = chance.between(-0.04, 0.04);
		double tilt = chance.between(-0.03, 0.03);
		double middle = SIDE / 2.0;
		this.graphics.scale(SCALE, SCALE);
		this.graphics.translate(middle + chance.between(-0.7, 0.7), middle + chance.between(-0.6, 0.6));
		this.graphics.transform(new AffineTransform(width, tilt, slant, height, 0, 0));
		this.graphics.translate(0, -middle);
	}

	void fill(Shape shape, int shade) {
		this.graphics.setColor(gray(shade));
		this.graphics.fill(shape);
	}

	void stroke(Shape shape, double width, int shade) {
		this.graphics.setColor(gray(shade));
		this.graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		this.graphics.draw(shape);
	}

	/**
	 * Fills a shape and its mirror image.
	 * @param half the right half; it must reach over the middle if both halves should
	 * meet, otherwise a seam is visible
	 * @param shade 0 black to 255 white
	 */
	void fillBoth(Path2D half, int shade) {
		fill(half, shade);
		fill(half.createTransformedShape(MIRROR), shade);
	}

	void strokeBoth(Path2D half, double width, int shade) {
		stroke(half, width, shade);
		stroke(half.createTransformedShape(MIRROR), width, shade);
	}

	/**
	 * Clips a drawing to a shape and its mirror image.
	 * @param half the right half
	 * @param drawing runs once for each half
	 */
	void within(Path2D half, Runnable drawing) {
		for (Shape shape : List.of(half, half.createTransformedShape(MIRROR))) {
			this.graphics.setClip(shape);
			drawing.run();
		}
		this.graphics.setClip(null);
	}

	// Averages the sheet down to intensities, shape [28, 28], each in [0, 255].
	double[] reduce() {
		int[] colours = ((DataBufferInt) this.sheet.getRaster().getDataBuffer()).getData();
		double[] reduced = new double[PIXELS];
		for (int y = 0; y < SHEET; y++) {
			for (int x = 0; x < SHEET; x++) {
				reduced[y / SCALE * SIDE + x / SCALE] += colours[y * SHEET + x] & 0xff;
			}
		}
		for (int i = 0; i < reduced.length; i++) {
			reduced[i] /= SCALE * SCALE;
		}
		return reduced;
	}

	private static Color gray(int shade) {
		int bounded = Math.max(0, Math.min(255, shade));
		return new Color(bounded, bounded, bounded);
	}

}

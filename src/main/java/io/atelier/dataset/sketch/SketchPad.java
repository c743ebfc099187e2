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

import io.atelier.dataset.ImageSet;

/**
 * A sheet on which one garment at a time is drawn, four times as large as it will be.
 * Coordinates are in pixels of the finished image; x is 0 in its middle, y is 0 at its
 * top.
 */
final class SketchPad {

	private static final int SCALE = 4;

	private static final int SIDE = SCALE * ImageSet.SIDE;

	private static final AffineTransform MIRROR = AffineTransform.getScaleInstance(-1, 1);

	private final BufferedImage sheet = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);

	private final Graphics2D graphics = this.sheet.createGraphics();

	SketchPad() {
		// Edges become soft when the sheet is reduced. Java's own antialiasing differs
		// from
		// one release to the next, and the images would with it.
		this.graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
		this.graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
	}

	/**
	 * Takes a black sheet and holds it a little askew.
	 * @param chance decides how
	 */
	void begin(Chance chance) {
		this.graphics.setTransform(new AffineTransform());
		this.graphics.setClip(null);
		this.graphics.setColor(Color.BLACK);
		this.graphics.fillRect(0, 0, SIDE, SIDE);
		double width = chance.between(0.9, 1.05);
		double height = chance.between(0.94, 1.03);
		double slant = chance.between(-0.04, 0.04);
		double tilt = chance.between(-0.03, 0.03);
		double middle = ImageSet.SIDE / 2.0;
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
	 * @param half the right half; where both halves are to meet it must reach over the
	 * middle, or a seam shows
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
	 * Lets what follows only show within a shape and its mirror image.
	 * @param half the right half
	 * @param drawing what follows; run once for each half
	 */
	void within(Path2D half, Runnable drawing) {
		for (Shape shape : List.of(half, half.createTransformedShape(MIRROR))) {
			this.graphics.setClip(shape);
			drawing.run();
		}
		this.graphics.setClip(null);
	}

	/**
	 * The finished image.
	 * @return intensities of the drawing, averaged down, shape [28, 28], each in [0, 255]
	 */
	double[] reduce() {
		int[] colours = ((DataBufferInt) this.sheet.getRaster().getDataBuffer()).getData();
		double[] reduced = new double[ImageSet.PIXELS];
		for (int y = 0; y < SIDE; y++) {
			for (int x = 0; x < SIDE; x++) {
				reduced[y / SCALE * ImageSet.SIDE + x / SCALE] += colours[y * SIDE + x] & 0xff;
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

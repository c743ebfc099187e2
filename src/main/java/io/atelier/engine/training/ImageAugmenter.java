package io.atelier.engine.training;

import java.util.SplittableRandom;

import io.atelier.dataset.ImageSet;
import io.atelier.recipe.Augmentation;

/**
 * Rotates, shifts and zooms images at random, as Keras' {@code ImageDataGenerator} does:
 * one affine map per image from target to source coordinates,
 * {@code rotation * shift * zoom} about the centre of the image, bilinear, where
 * coordinates outside the image take the nearest pixel inside.
 */
final class ImageAugmenter {

	private static final int SIDE = ImageSet.SIDE;

	private static final double CENTRE = SIDE / 2.0 - 0.5;

	private final Augmentation augmentation;

	private final SplittableRandom random;

	ImageAugmenter(Augmentation augmentation, SplittableRandom random) {
		this.augmentation = augmentation;
		this.random = random;
	}

	/**
	 * Draws a map and applies it.
	 * @param image pixels, shape [28, 28]
	 * @param target receives the result, shape [28, 28]
	 * @param offset position of its first pixel in {@code target}
	 */
	void augment(float[] image, float[] target, int offset) {
		double angle = Math.toRadians(uniform(this.augmentation.rotationDegrees()));
		double shiftRows = uniform(this.augmentation.shift()) * SIDE;
		double shiftColumns = uniform(this.augmentation.shift()) * SIDE;
		double zoomRows = 1 + uniform(this.augmentation.zoom());
		double zoomColumns = 1 + uniform(this.augmentation.zoom());
		apply(image, target, offset, new Affine(angle, shiftRows, shiftColumns, zoomRows, zoomColumns));
	}

	private double uniform(double limit) {
		return (2 * this.random.nextDouble() - 1) * limit;
	}

	static void apply(float[] image, float[] target, int offset, Affine map) {
		for (int row = 0; row < SIDE; row++) {
			for (int column = 0; column < SIDE; column++) {
				double y = row - CENTRE;
				double x = column - CENTRE;
				double sourceRow = map.rowByRow * y + map.rowByColumn * x + map.row + CENTRE;
				double sourceColumn = map.columnByRow * y + map.columnByColumn * x + map.column + CENTRE;
				target[offset + row * SIDE + column] = bilinear(image, sourceRow, sourceColumn);
			}
		}
	}

	private static float bilinear(float[] image, double row, double column) {
		double y = Math.max(0, Math.min(SIDE - 1, row));
		double x = Math.max(0, Math.min(SIDE - 1, column));
		int top = Math.min((int) y, SIDE - 2);
		int left = Math.min((int) x, SIDE - 2);
		float down = (float) (y - top);
		float right = (float) (x - left);
		int corner = top * SIDE + left;
		float above = image[corner] + (image[corner + 1] - image[corner]) * right;
		float below = image[corner + SIDE] + (image[corner + SIDE + 1] - image[corner + SIDE]) * right;
		return above + (below - above) * down;
	}

	/**
	 * A map from target to source coordinates about the centre.
	 */
	static final class Affine {

		private final double rowByRow;

		private final double rowByColumn;

		private final double row;

		private final double columnByRow;

		private final double columnByColumn;

		private final double column;

		/**
		 * The product rotation * shift * zoom.
		 * @param angle in radians
		 * @param shiftRows in pixels
		 * @param shiftColumns in pixels
		 * @param zoomRows 1 for none, below 1 enlarges
		 * @param zoomColumns likewise along the other axis
		 */
		Affine(double angle, double shiftRows, double shiftColumns, double zoomRows, double zoomColumns) {
			double cos = Math.cos(angle);
			double sin = Math.sin(angle);
			this.rowByRow = cos * zoomRows;
			this.rowByColumn = -sin * zoomColumns;
			this.row = cos * shiftRows - sin * shiftColumns;
			this.columnByRow = sin * zoomRows;
			this.columnByColumn = cos * zoomColumns;
			this.column = sin * shiftRows + cos * shiftColumns;
		}

	}

}

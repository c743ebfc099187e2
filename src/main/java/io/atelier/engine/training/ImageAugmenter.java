package io.atelier.engine.training;

import java.util.SplittableRandom;

import io.atelier.recipe.Augmentation;
import io.atelier.recipe.layer.Shape;

/**
 * Rotates, shifts and zooms images at random like Keras' {@code ImageDataGenerator}: one
 * affine map per image from target to source coordinates, {@code rotation * shift * zoom}
 * about the image centre, with bilinear interpolation. Coordinates outside the image take
 * the nearest pixel inside.
 */
final class ImageAugmenter {

	private final Augmentation augmentation;

	private final SplittableRandom random;

	private final Shape shape;

	ImageAugmenter(Augmentation augmentation, Shape shape, SplittableRandom random) {
		this.augmentation = augmentation;
		this.shape = shape;
		this.random = random;
	}

	/**
	 * Applies a random map to an image, shape [channels, height, width].
	 * @param offset position of the first result pixel in {@code target}
	 */
	void augment(float[] image, float[] target, int offset) {
		double angle = Math.toRadians(uniform(this.augmentation.rotationDegrees()));
		double shiftRows = uniform(this.augmentation.shift()) * this.shape.height();
		double shiftColumns = uniform(this.augmentation.shift()) * this.shape.width();
		double zoomRows = 1 + uniform(this.augmentation.zoom());
		double zoomColumns = 1 + uniform(this.augmentation.zoom());
		apply(image, target, offset, new Affine(angle, shiftRows, shiftColumns, zoomRows, zoomColumns));
	}

	private double uniform(double limit) {
		return (2 * this.random.nextDouble() - 1) * limit;
	}

	void apply(float[] image, float[] target, int offset, Affine map) {
		int height = this.shape.height();
		int width = this.shape.width();
		double middleRow = height / 2.0 - 0.5;
		double middleColumn = width / 2.0 - 0.5;
		int pixel = offset;
		for (int plane = 0; plane < image.length; plane += height * width) {
			for (int row = 0; row < height; row++) {
				for (int column = 0; column < width; column++) {
					double y = row - middleRow;
					double x = column - middleColumn;
					double sourceRow = within(map.rowByRow * y + map.rowByColumn * x + map.row + middleRow, height - 1);
					double sourceColumn = within(
							map.columnByRow * y + map.columnByColumn * x + map.column + middleColumn, width - 1);
					int top = Math.min((int) sourceRow, height - 2);
					int left = Math.min((int) sourceColumn, width - 2);
					target[pixel++] = bilinear(image, plane + top * width + left, width, (float) (sourceRow - top),
							(float) (sourceColumn - left));
				}
			}
		}
	}

	private static double within(double place, int last) {
		return Math.max(0, Math.min(last, place));
	}

	private static float bilinear(float[] image, int corner, int width, float down, float right) {
		float above = image[corner] + (image[corner + 1] - image[corner]) * right;
		float below = image[corner + width] + (image[corner + width + 1] - image[corner + width]) * right;
		return above + (below - above) * down;
	}

	static final class Affine {

		private final double rowByRow;

		private final double rowByColumn;

		private final double row;

		private final double columnByRow;

		private final double columnByColumn;

		private final double column;

		/**
		 * The product rotation * shift * zoom, from target to source coordinates about
		 * the centre; the angle in radians, shifts in pixels, zoom 1 for none and
		 * enlarging below 1.
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

package io.atelier.inference.picture;

import io.atelier.recipe.layer.Shape;

/**
 * Scales the longest edge by dropping or repeating rows and columns, as ImageMagick's
 * {@code -sample} does. Nothing is blended.
 */
public final class Sampling {

	private Sampling() {
	}

	/**
	 * Takes the pixel in the middle of each cell of the coarser grid.
	 */
	public static Picture sample(Picture picture, Shape frame) {
		double scale = Math.min(frame.width() / (double) picture.width(), frame.height() / (double) picture.height());
		int width = (int) Math.max(1, Math.round(picture.width() * scale));
		int height = (int) Math.max(1, Math.round(picture.height() * scale));
		Picture sampled = new Picture(width, height);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				sampled.copy(x, y, picture, middle(x, width, picture.width()), middle(y, height, picture.height()));
			}
		}
		return sampled;
	}

	private static int middle(int index, int cells, int pixels) {
		return (2 * index + 1) * pixels / (2 * cells);
	}

}

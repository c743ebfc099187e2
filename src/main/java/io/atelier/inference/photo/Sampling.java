package io.atelier.inference.photo;

/**
 * Brings the longest edge to a length by leaving out rows and columns, as ImageMagick's
 * {@code -sample} does; a shorter one by repeating them. Nothing is blended.
 */
final class Sampling {

	private Sampling() {
	}

	/**
	 * Takes the pixel in the middle of each cell of the coarser grid.
	 * @param picture of any size
	 * @param longest pixels of the longest edge after it
	 * @return a picture of the same proportions, as far as whole pixels allow
	 */
	static Picture sample(Picture picture, int longest) {
		double scale = longest / (double) Math.max(picture.width(), picture.height());
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

package io.atelier.inference.picture;

/**
 * Sharpens as ImageMagick's {@code -sharpen 1x1} does: a Gaussian of radius and standard
 * deviation 1 over 3x3 pixels, negated except for its middle, which becomes twice the sum
 * of the Gaussian. Outside the picture, the pixels of the edge are repeated.
 */
public final class Sharpening {

	private static final int RADIUS = 1;

	private static final float[][] KERNEL = kernel();

	private Sharpening() {
	}

	public static Picture sharpen(Picture picture) {
		Picture sharp = new Picture(picture.width(), picture.height());
		for (int y = 0; y < picture.height(); y++) {
			for (int x = 0; x < picture.width(); x++) {
				for (int channel = 0; channel < Picture.CHANNELS; channel++) {
					float value = around(picture, x, y, channel);
					sharp.set(x, y, channel, Math.max(0, Math.min(Picture.WHITE, value)));
				}
			}
		}
		return sharp;
	}

	private static float around(Picture picture, int x, int y, int channel) {
		float sum = 0;
		for (int v = -RADIUS; v <= RADIUS; v++) {
			int row = Math.max(0, Math.min(picture.height() - 1, y + v));
			for (int u = -RADIUS; u <= RADIUS; u++) {
				int column = Math.max(0, Math.min(picture.width() - 1, x + u));
				sum += KERNEL[v + RADIUS][u + RADIUS] * picture.get(column, row, channel);
			}
		}
		return sum;
	}

	private static float[][] kernel() {
		double[][] gaussian = new double[2 * RADIUS + 1][2 * RADIUS + 1];
		double sum = 0;
		for (int v = -RADIUS; v <= RADIUS; v++) {
			for (int u = -RADIUS; u <= RADIUS; u++) {
				gaussian[v + RADIUS][u + RADIUS] = Math.exp(-(u * u + v * v) / 2.0);
				sum += gaussian[v + RADIUS][u + RADIUS];
			}
		}
		double middle = 2 * sum;
		// The sum of all weights, which normalizes them.
		double whole = middle - (sum - gaussian[RADIUS][RADIUS]);
		float[][] kernel = new float[gaussian.length][gaussian.length];
		for (int i = 0; i < gaussian.length * gaussian.length; i++) {
			int v = i / gaussian.length;
			int u = i % gaussian.length;
			kernel[v][u] = (float) ((v == RADIUS && u == RADIUS) ? middle / whole : -gaussian[v][u] / whole);
		}
		return kernel;
	}

}

package io.atelier.inference.picture;

/**
 * Finds the part that is left when edges of the background's colour are cut off, as
 * ImageMagick's {@code -fuzz 5% -trim} does. The left and the upper edge are compared
 * with the upper left corner, the right edge with the upper right one, the lower edge
 * with the lower left one. Unlike in ImageMagick, a corner's colour is the mean of a
 * small patch, so that one noisy pixel does not decide.
 */
public final class Trim {

	// 5 % of the range, as a distance in the colour cube whose diagonal is 100 %: the
	// squares of the three differences sum to at most three times its square.
	private static final float FUZZ = 0.05f * Picture.WHITE;

	private static final float LARGEST_SUM = 3 * FUZZ * FUZZ;

	// The longest edge divided by the length of a corner patch.
	private static final int PATCHES = 64;

	private Trim() {
	}

	/**
	 * The smallest box around all pixels that differ from the background; empty if none
	 * does.
	 */
	public static Box box(Picture picture) {
		int width = picture.width();
		int height = picture.height();
		int patch = Math.max(1, Math.max(width, height) / PATCHES);
		int across = Math.min(patch, width);
		int down = Math.min(patch, height);
		float[] upperLeft = mean(picture, 0, 0, across, down);
		float[] upperRight = mean(picture, width - across, 0, across, down);
		float[] lowerLeft = mean(picture, 0, height - down, across, down);
		int left = width;
		int right = -1;
		int top = height;
		int bottom = -1;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				if (differs(picture, x, y, upperLeft)) {
					left = Math.min(left, x);
					top = Math.min(top, y);
				}
				if (x > right && differs(picture, x, y, upperRight)) {
					right = x;
				}
				if (y > bottom && differs(picture, x, y, lowerLeft)) {
					bottom = y;
				}
			}
		}
		return (right < left || bottom < top) ? new Box(0, 0, 0, 0)
				: new Box(left, top, right - left + 1, bottom - top + 1);
	}

	private static float[] mean(Picture picture, int left, int top, int width, int height) {
		float[] mean = new float[Picture.CHANNELS];
		for (int channel = 0; channel < mean.length; channel++) {
			for (int i = 0; i < width * height; i++) {
				mean[channel] += picture.get(left + i % width, top + i / width, channel) / (width * height);
			}
		}
		return mean;
	}

	private static boolean differs(Picture picture, int x, int y, float[] colour) {
		float sum = 0;
		for (int channel = 0; channel < Picture.CHANNELS; channel++) {
			float difference = picture.get(x, y, channel) - colour[channel];
			sum += difference * difference;
		}
		return sum > LARGEST_SUM;
	}

}

package io.atelier.inference.picture;

import java.util.Arrays;

import io.atelier.inference.image.PixelRows;

/**
 * Shrinks a picture so that each pixel is the mean of the area it covers.
 */
public final class AreaAverage {

	private AreaAverage() {
	}

	/**
	 * Averages row by row and reads the large picture once. Proportions stay; a small
	 * picture keeps its size.
	 * @param longest limit for the longest edge, in pixels
	 */
	public static Picture reduce(PixelRows source, int longest) {
		double scale = Math.min(1, longest / (double) Math.max(source.width(), source.height()));
		int width = (int) Math.max(1, Math.round(source.width() * scale));
		int height = (int) Math.max(1, Math.round(source.height() * scale));
		Shares columns = new Shares(source.width(), width);
		Shares rows = new Shares(source.height(), height);
		Picture target = new Picture(width, height);
		float[] row = new float[source.width() * Picture.CHANNELS];
		float[] narrow = new float[width * Picture.CHANNELS];
		for (int y = 0; y < source.height(); y++) {
			source.read(y, row);
			columns.gather(row, narrow);
			for (int part = 0; part < 2; part++) {
				float share = rows.share(y, part);
				if (share > 0) {
					addRow(target, rows.first(y) + part, narrow, share);
				}
			}
		}
		return target;
	}

	private static void addRow(Picture target, int y, float[] row, float share) {
		for (int i = 0; i < row.length; i++) {
			target.add(i / Picture.CHANNELS, y, i % Picture.CHANNELS, share * row[i]);
		}
	}

	// How pixels along an edge contribute to the fewer pixels that replace them. A pixel
	// lies in one or two of those; the shares in each of those sum to 1.
	private static final class Shares {

		private final int[] first;

		private final float[] inFirst;

		private final float[] inSecond;

		Shares(int from, int to) {
			this.first = new int[from];
			this.inFirst = new float[from];
			this.inSecond = new float[from];
			double size = to / (double) from;
			for (int i = 0; i < from; i++) {
				// Integers, so that rounding cannot move a pixel into its neighbour.
				long start = (long) i * to;
				int target = (int) (start / from);
				long inFirst = Math.min(to, (target + 1L) * from - start);
				this.first[i] = target;
				this.inFirst[i] = (float) (size * inFirst / to);
				this.inSecond[i] = (float) (size * (to - inFirst) / to);
			}
		}

		int first(int index) {
			return this.first[index];
		}

		float share(int index, int part) {
			return (part == 0) ? this.inFirst[index] : this.inSecond[index];
		}

		void gather(float[] row, float[] narrow) {
			Arrays.fill(narrow, 0);
			for (int x = 0; x < this.first.length; x++) {
				int target = this.first[x] * Picture.CHANNELS;
				for (int channel = 0; channel < Picture.CHANNELS; channel++) {
					narrow[target + channel] += this.inFirst[x] * row[x * Picture.CHANNELS + channel];
				}
				if (this.inSecond[x] > 0) {
					for (int channel = 0; channel < Picture.CHANNELS; channel++) {
						narrow[target + Picture.CHANNELS + channel] += this.inSecond[x]
								* row[x * Picture.CHANNELS + channel];
					}
				}
			}
		}

	}

}

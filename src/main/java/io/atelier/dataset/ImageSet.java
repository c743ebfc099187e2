package io.atelier.dataset;

import java.util.Locale;

/**
 * Labelled grayscale images held in memory. The arrays are shared, not copied: callers
 * must not write to them.
 *
 * @param pixels intensities, unsigned, 0 black to 255 white, row-major, shape [n, 28, 28]
 * @param labels class indices, shape [n], each in [0, 10)
 */
@SuppressWarnings("ArrayRecordComponent")
public record ImageSet(byte[] pixels, byte[] labels) {

	/**
	 * Height and width of an image, in pixels.
	 */
	public static final int SIDE = 28;

	/**
	 * Pixels of an image.
	 */
	public static final int PIXELS = SIDE * SIDE;

	public ImageSet {
		if (pixels.length != Math.multiplyExact(labels.length, PIXELS)) {
			throw new IllegalArgumentException(String.format(Locale.ROOT,
					"%d labels need %d pixels each, not %d in all", labels.length, PIXELS, pixels.length));
		}
		for (byte label : labels) {
			if (label < 0 || label >= ClassLabels.COUNT) {
				throw new IllegalArgumentException(
						String.format(Locale.ROOT, "label %d is outside [0, %d)", label, ClassLabels.COUNT));
			}
		}
	}

	public int size() {
		return this.labels.length;
	}

	/**
	 * One image.
	 * @param index its position, in [0, n)
	 * @return a copy of its pixels, shape [28, 28]
	 */
	public byte[] image(int index) {
		byte[] image = new byte[PIXELS];
		System.arraycopy(this.pixels, index * PIXELS, image, 0, PIXELS);
		return image;
	}

	/**
	 * The images at the given positions, in that order.
	 * @param indices positions, each in [0, n)
	 * @return a copy, shape [indices.length, 28, 28]
	 */
	public ImageSet select(int[] indices) {
		byte[] selectedPixels = new byte[Math.multiplyExact(indices.length, PIXELS)];
		byte[] selectedLabels = new byte[indices.length];
		for (int i = 0; i < indices.length; i++) {
			System.arraycopy(this.pixels, indices[i] * PIXELS, selectedPixels, i * PIXELS, PIXELS);
			selectedLabels[i] = this.labels[indices[i]];
		}
		return new ImageSet(selectedPixels, selectedLabels);
	}

}

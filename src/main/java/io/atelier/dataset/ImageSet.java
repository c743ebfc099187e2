package io.atelier.dataset;

import java.awt.image.BufferedImage;
import java.util.Locale;

import io.atelier.platform.picture.Png;
import io.atelier.recipe.layer.Shape;

/**
 * Labelled images held in memory. The arrays are shared, not copied: callers must not
 * write to them.
 *
 * @param schema the shape of an image and the classes
 * @param pixels intensities, unsigned, 0 to 255, shape [n, channels, height, width]
 * @param labels class indices, shape [n], each in [0, classes)
 */
@SuppressWarnings("ArrayRecordComponent")
public record ImageSet(DatasetSchema schema, byte[] pixels, byte[] labels) {

	public ImageSet {
		int imageSize = schema.image().size();
		int classes = schema.classes().size();
		if (pixels.length != Math.multiplyExact(labels.length, imageSize)) {
			throw new IllegalArgumentException(String.format(Locale.ROOT,
					"%d labels need %d pixels each, not %d in all", labels.length, imageSize, pixels.length));
		}
		for (byte label : labels) {
			if (label < 0 || label >= classes) {
				throw new IllegalArgumentException(
						String.format(Locale.ROOT, "label %d is outside [0, %d)", label, classes));
			}
		}
	}

	public Shape shape() {
		return this.schema.image();
	}

	public int classCount() {
		return this.schema.classes().size();
	}

	/**
	 * The number of values of one image.
	 */
	public int imageSize() {
		return shape().size();
	}

	public int size() {
		return this.labels.length;
	}

	/**
	 * One image.
	 * @param index its position, in [0, n)
	 * @return a copy of its pixels, shape [channels, height, width]
	 */
	public byte[] image(int index) {
		byte[] image = new byte[imageSize()];
		System.arraycopy(this.pixels, index * image.length, image, 0, image.length);
		return image;
	}

	/**
	 * One image to look at.
	 * @param index its position, in [0, n)
	 */
	public BufferedImage picture(int index) {
		return Png.picture(image(index), shape().channels(), shape().width(), shape().height());
	}

	/**
	 * The images at the given positions, in that order, as a copy.
	 * @param indices positions, each in [0, n)
	 */
	public ImageSet select(int[] indices) {
		int imageSize = imageSize();
		byte[] selectedPixels = new byte[Math.multiplyExact(indices.length, imageSize)];
		byte[] selectedLabels = new byte[indices.length];
		for (int i = 0; i < indices.length; i++) {
			System.arraycopy(this.pixels, indices[i] * imageSize, selectedPixels, i * imageSize, imageSize);
			selectedLabels[i] = this.labels[indices[i]];
		}
		return new ImageSet(this.schema, selectedPixels, selectedLabels);
	}

}

package io.atelier.inference.body;

import java.util.List;

import io.atelier.dataset.ImageSet;
import io.atelier.inference.photo.Preparation;
import io.atelier.inference.photo.PreparedImage;

/**
 * All images of a request, as a network takes them.
 */
public final class RequestImages {

	private final byte[] pixels;

	private final List<Preparation> preparations;

	/**
	 * Puts images together.
	 * @param images one or more, in the order sent
	 */
	public RequestImages(List<PreparedImage> images) {
		this.pixels = (images.size() == 1) ? images.get(0).pixels() : joined(images);
		this.preparations = images.stream().map(PreparedImage::preparation).toList();
	}

	private static byte[] joined(List<PreparedImage> images) {
		byte[] pixels = new byte[images.size() * ImageSet.PIXELS];
		for (int i = 0; i < images.size(); i++) {
			System.arraycopy(images.get(i).pixels(), 0, pixels, i * ImageSet.PIXELS, ImageSet.PIXELS);
		}
		return pixels;
	}

	/**
	 * The pictures, in the order sent.
	 * @return intensities, unsigned, row-major, shape [n, 28, 28], n of 1 or more; not a
	 * copy
	 */
	public byte[] pixels() {
		return this.pixels;
	}

	/**
	 * How many there are.
	 * @return 1 or more
	 */
	public int count() {
		return this.preparations.size();
	}

	/**
	 * What was done to each.
	 * @return one element for each image, in the order sent
	 */
	public List<Preparation> preparations() {
		return this.preparations;
	}

}

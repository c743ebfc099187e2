package io.atelier.inference.body;

import java.util.Arrays;
import java.util.List;

import io.atelier.inference.photo.Preparation;
import io.atelier.inference.photo.PreparedImage;

/**
 * All images of a request, in the order sent.
 */
public final class RequestImages {

	private final byte[] pixels;

	private final List<Preparation> preparations;

	public RequestImages(List<PreparedImage> images) {
		this.pixels = (images.size() == 1) ? images.get(0).pixels() : joined(images);
		this.preparations = images.stream().map(PreparedImage::preparation).toList();
	}

	private static byte[] joined(List<PreparedImage> images) {
		int imageSize = images.get(0).pixels().length;
		byte[] pixels = new byte[images.size() * imageSize];
		for (int i = 0; i < images.size(); i++) {
			System.arraycopy(images.get(i).pixels(), 0, pixels, i * imageSize, imageSize);
		}
		return pixels;
	}

	/**
	 * Intensities, not copied: unsigned, shape [n, channels, height, width], n of 1 or
	 * more.
	 */
	public byte[] pixels() {
		return this.pixels;
	}

	/**
	 * One picture.
	 * @param index its position, from 0
	 * @return a copy of its intensities, shape [channels, height, width]
	 */
	public byte[] image(int index) {
		int imageSize = this.pixels.length / count();
		return Arrays.copyOfRange(this.pixels, index * imageSize, (index + 1) * imageSize);
	}

	public int count() {
		return this.preparations.size();
	}

	public List<Preparation> preparations() {
		return this.preparations;
	}

}

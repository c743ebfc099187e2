package io.atelier.inference.photo;

/**
 * An image as a network takes it, and how it came to be.
 */
public final class PreparedImage {

	private final byte[] pixels;

	private final Preparation preparation;

	PreparedImage(byte[] pixels, Preparation preparation) {
		this.pixels = pixels;
		this.preparation = preparation;
	}

	/**
	 * The picture.
	 * @return intensities, unsigned, row-major, shape [28, 28]; not a copy
	 */
	public byte[] pixels() {
		return this.pixels;
	}

	public Preparation preparation() {
		return this.preparation;
	}

}

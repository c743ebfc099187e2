package io.atelier.inference.photo;

public final class PreparedImage {

	private final byte[] pixels;

	private final Preparation preparation;

	PreparedImage(byte[] pixels, Preparation preparation) {
		this.pixels = pixels;
		this.preparation = preparation;
	}

	/**
	 * Intensities, not copied: unsigned, shape [channels, height, width].
	 */
	public byte[] pixels() {
		return this.pixels;
	}

	public Preparation preparation() {
		return this.preparation;
	}

}

package io.atelier.inference.photo;

import io.atelier.inference.image.PixelRows;

/**
 * A small picture in colour.
 */
final class Picture implements PixelRows {

	static final int CHANNELS = 3;

	static final float WHITE = 255;

	private final int width;

	private final int height;

	private final float[] rgb;

	/**
	 * A picture that is black at first.
	 * @param width in pixels, 1 or more
	 * @param height in pixels, 1 or more
	 */
	Picture(int width, int height) {
		this.width = width;
		this.height = height;
		this.rgb = new float[width * height * CHANNELS];
	}

	/**
	 * A picture without colour.
	 * @param intensities unsigned, row-major, shape [height, width]
	 * @param width in pixels
	 * @param height in pixels
	 * @return the same shades
	 */
	static Picture grey(byte[] intensities, int width, int height) {
		Picture picture = new Picture(width, height);
		for (int i = 0; i < picture.rgb.length; i++) {
			picture.rgb[i] = Byte.toUnsignedInt(intensities[i / CHANNELS]);
		}
		return picture;
	}

	@Override
	public int width() {
		return this.width;
	}

	@Override
	public int height() {
		return this.height;
	}

	@Override
	public void read(int y, float[] row) {
		System.arraycopy(this.rgb, y * this.width * CHANNELS, row, 0, this.width * CHANNELS);
	}

	float get(int x, int y, int channel) {
		return this.rgb[(y * this.width + x) * CHANNELS + channel];
	}

	void set(int x, int y, int channel, float value) {
		this.rgb[(y * this.width + x) * CHANNELS + channel] = value;
	}

	/**
	 * Adds to a pixel.
	 */
	void add(int x, int y, int channel, float value) {
		this.rgb[(y * this.width + x) * CHANNELS + channel] += value;
	}

	void copy(int x, int y, Picture source, int sourceX, int sourceY) {
		System.arraycopy(source.rgb, (sourceY * source.width + sourceX) * CHANNELS, this.rgb,
				(y * this.width + x) * CHANNELS, CHANNELS);
	}

	Picture crop(Box box) {
		Picture part = new Picture(box.width(), box.height());
		for (int y = 0; y < box.height(); y++) {
			System.arraycopy(this.rgb, ((box.y() + y) * this.width + box.x()) * CHANNELS, part.rgb,
					y * box.width() * CHANNELS, box.width() * CHANNELS);
		}
		return part;
	}

	/**
	 * How bright a pixel is.
	 * @return ITU-R BT.601 luminance, 0 to 255
	 */
	float luminance(int x, int y) {
		int i = (y * this.width + x) * CHANNELS;
		return 0.299f * this.rgb[i] + 0.587f * this.rgb[i + 1] + 0.114f * this.rgb[i + 2];
	}

}

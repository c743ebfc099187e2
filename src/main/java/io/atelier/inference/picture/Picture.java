package io.atelier.inference.picture;

import io.atelier.inference.image.PixelRows;
import io.atelier.recipe.layer.Shape;

/**
 * A small picture in colour, each channel 0 to 255.
 */
public final class Picture implements PixelRows {

	static final int CHANNELS = 3;

	public static final float WHITE = 255;

	private final int width;

	private final int height;

	private final float[] rgb;

	public Picture(int width, int height) {
		this.width = width;
		this.height = height;
		this.rgb = new float[width * height * CHANNELS];
	}

	/**
	 * Creates a picture from intensities, unsigned, row-major, shape [height, width].
	 */
	public static Picture of(byte[] intensities, Shape shape) {
		Picture picture = new Picture(shape.width(), shape.height());
		int plane = shape.width() * shape.height();
		for (int i = 0; i < picture.rgb.length; i++) {
			int channel = (shape.channels() == 1) ? 0 : i % CHANNELS;
			picture.rgb[i] = (channel < shape.channels())
					? Byte.toUnsignedInt(intensities[channel * plane + i / CHANNELS]) : 0;
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

	public float get(int x, int y, int channel) {
		return this.rgb[(y * this.width + x) * CHANNELS + channel];
	}

	public void set(int x, int y, int channel, float value) {
		this.rgb[(y * this.width + x) * CHANNELS + channel] = value;
	}

	void add(int x, int y, int channel, float value) {
		this.rgb[(y * this.width + x) * CHANNELS + channel] += value;
	}

	void copy(int x, int y, Picture source, int sourceX, int sourceY) {
		System.arraycopy(source.rgb, (sourceY * source.width + sourceX) * CHANNELS, this.rgb,
				(y * this.width + x) * CHANNELS, CHANNELS);
	}

	public Picture crop(Box box) {
		Picture part = new Picture(box.width(), box.height());
		for (int y = 0; y < box.height(); y++) {
			System.arraycopy(this.rgb, ((box.y() + y) * this.width + box.x()) * CHANNELS, part.rgb,
					y * box.width() * CHANNELS, box.width() * CHANNELS);
		}
		return part;
	}

	/**
	 * ITU-R BT.601 luminance, 0 to 255.
	 */
	public float luminance(int x, int y) {
		int i = (y * this.width + x) * CHANNELS;
		return 0.299f * this.rgb[i] + 0.587f * this.rgb[i + 1] + 0.114f * this.rgb[i + 2];
	}

}

package io.atelier.inference.image;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * The rows of a decoded file, with unconverted samples and white behind transparent
 * pixels.
 */
final class DecodedRows implements PixelRows {

	private static final float WHITE = 255;

	private final Raster raster;

	private final ColorModel colours;

	private final int bands;

	private final float[] scales;

	private int[] samples = new int[0];

	DecodedRows(BufferedImage image) {
		this.raster = image.getRaster();
		this.colours = image.getColorModel();
		this.bands = this.raster.getNumBands();
		this.scales = new float[this.bands];
		for (int band = 0; band < this.bands; band++) {
			this.scales[band] = WHITE / ((1 << this.raster.getSampleModel().getSampleSize(band)) - 1);
		}
	}

	@Override
	public int width() {
		return this.raster.getWidth();
	}

	@Override
	public int height() {
		return this.raster.getHeight();
	}

	@Override
	public void read(int y, float[] rgb) {
		this.samples = this.raster.getPixels(0, y, width(), 1,
				(this.samples.length > 0) ? this.samples : new int[width() * this.bands]);
		if (this.colours instanceof IndexColorModel palette) {
			readPalette(palette, rgb);
		}
		else {
			readSamples(rgb);
		}
	}

	private void readPalette(IndexColorModel palette, float[] rgb) {
		for (int x = 0; x < width(); x++) {
			int entry = this.samples[x];
			float alpha = palette.getAlpha(entry) / WHITE;
			rgb[3 * x] = overWhite(palette.getRed(entry), alpha);
			rgb[3 * x + 1] = overWhite(palette.getGreen(entry), alpha);
			rgb[3 * x + 2] = overWhite(palette.getBlue(entry), alpha);
		}
	}

	private void readSamples(float[] rgb) {
		boolean transparent = this.colours.hasAlpha();
		int green = (this.colours.getNumColorComponents() == 1) ? 0 : 1;
		int blue = 2 * green;
		for (int x = 0, pixel = 0; x < width(); x++, pixel += this.bands) {
			float alpha = transparent ? sample(pixel, this.bands - 1) / WHITE : 1;
			rgb[3 * x] = overWhite(sample(pixel, 0), alpha);
			rgb[3 * x + 1] = overWhite(sample(pixel, green), alpha);
			rgb[3 * x + 2] = overWhite(sample(pixel, blue), alpha);
		}
	}

	private float sample(int pixel, int band) {
		return this.samples[pixel + band] * this.scales[band];
	}

	private static float overWhite(float sample, float alpha) {
		return WHITE + (sample - WHITE) * alpha;
	}

}

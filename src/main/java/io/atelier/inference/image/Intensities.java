package io.atelier.inference.image;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

import io.atelier.dataset.ImageSet;

/**
 * Reads samples as the file holds them. Java2D would convert grey through a linear colour
 * space and change every shade.
 */
final class Intensities {

	private static final int MAX = 255;

	private Intensities() {
	}

	static byte[] of(BufferedImage image) {
		SizeCheck.AS_IN_THE_DATA_SET.check(image.getWidth(), image.getHeight());
		byte[] pixels = new byte[ImageSet.PIXELS];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) intensity(image, i % ImageSet.SIDE, i / ImageSet.SIDE);
		}
		return pixels;
	}

	private static int intensity(BufferedImage image, int x, int y) {
		Raster raster = image.getRaster();
		ColorModel colours = image.getColorModel();
		if (colours instanceof IndexColorModel palette) {
			int entry = raster.getSample(x, y, 0);
			return overBlack(luminance(palette.getRed(entry), palette.getGreen(entry), palette.getBlue(entry)),
					palette.getAlpha(entry));
		}
		int bands = raster.getNumBands();
		int alpha = colours.hasAlpha() ? sample(raster, x, y, bands - 1) : MAX;
		int shade = (colours.getNumColorComponents() == 1) ? sample(raster, x, y, 0)
				: luminance(sample(raster, x, y, 0), sample(raster, x, y, 1), sample(raster, x, y, 2));
		return overBlack(shade, alpha);
	}

	private static int sample(Raster raster, int x, int y, int band) {
		int largest = (1 << raster.getSampleModel().getSampleSize(band)) - 1;
		return (raster.getSample(x, y, band) * MAX + largest / 2) / largest;
	}

	/**
	 * ITU-R BT.601. The weights sum to 1, so that a grey stays what it is.
	 */
	private static int luminance(int red, int green, int blue) {
		return (299 * red + 587 * green + 114 * blue + 500) / 1000;
	}

	private static int overBlack(int shade, int alpha) {
		return (shade * alpha + MAX / 2) / MAX;
	}

}

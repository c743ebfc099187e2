package io.atelier.inference.image;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

import io.atelier.inference.image.format.SizeCheck;
import io.atelier.recipe.layer.Shape;

/**
 * Reads samples without conversion. Java2D would convert grey through a linear colour
 * space and change every shade.
 */
final class Intensities {

	private static final int MAX = 255;

	private static final int ALPHA = 3;

	private Intensities() {
	}

	static byte[] of(BufferedImage image, Shape shape) {
		SizeCheck.exactly(shape).check(image.getWidth(), image.getHeight());
		byte[] pixels = new byte[shape.size()];
		int plane = shape.width() * shape.height();
		for (int i = 0; i < plane; i++) {
			int[] rgba = rgba(image, i % shape.width(), i / shape.width());
			for (int channel = 0; channel < shape.channels(); channel++) {
				int shade = (shape.channels() == 1) ? luminance(rgba[0], rgba[1], rgba[2]) : rgba[channel];
				pixels[channel * plane + i] = (byte) overBlack(shade, rgba[ALPHA]);
			}
		}
		return pixels;
	}

	private static int[] rgba(BufferedImage image, int x, int y) {
		Raster raster = image.getRaster();
		ColorModel colours = image.getColorModel();
		if (colours instanceof IndexColorModel palette) {
			int entry = raster.getSample(x, y, 0);
			return new int[] { palette.getRed(entry), palette.getGreen(entry), palette.getBlue(entry),
					palette.getAlpha(entry) };
		}
		int alpha = colours.hasAlpha() ? sample(raster, x, y, raster.getNumBands() - 1) : MAX;
		int first = sample(raster, x, y, 0);
		return (colours.getNumColorComponents() == 1) ? new int[] { first, first, first, alpha }
				: new int[] { first, sample(raster, x, y, 1), sample(raster, x, y, 2), alpha };
	}

	private static int sample(Raster raster, int x, int y, int band) {
		int largest = (1 << raster.getSampleModel().getSampleSize(band)) - 1;
		return (raster.getSample(x, y, band) * MAX + largest / 2) / largest;
	}

	// ITU-R BT.601. The weights sum to 1, so that grey values do not change.
	private static int luminance(int red, int green, int blue) {
		return (299 * red + 587 * green + 114 * blue + 500) / 1000;
	}

	private static int overBlack(int shade, int alpha) {
		return (shade * alpha + MAX / 2) / MAX;
	}

}

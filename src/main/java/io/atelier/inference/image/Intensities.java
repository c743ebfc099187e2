package io.atelier.inference.image;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

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
		Raster raster = image.getRaster();
		int bands = raster.getNumBands();
		int plane = shape.width() * shape.height();
		int[] samples = raster.getPixels(0, 0, shape.width(), shape.height(), (int[]) null);
		byte[] pixels = new byte[shape.size()];
		Colours colours = Colours.of(image);
		int[] rgba = new int[ALPHA + 1];
		for (int i = 0; i < plane; i++) {
			colours.read(samples, i * bands, rgba);
			for (int channel = 0; channel < shape.channels(); channel++) {
				int shade = (shape.channels() == 1) ? luminance(rgba[0], rgba[1], rgba[2]) : rgba[channel];
				pixels[channel * plane + i] = (byte) overBlack(shade, rgba[ALPHA]);
			}
		}
		return pixels;
	}

	// ITU-R BT.601. The weights sum to 1, so that grey values do not change.
	private static int luminance(int red, int green, int blue) {
		return (299 * red + 587 * green + 114 * blue + 500) / 1000;
	}

	private static int overBlack(int shade, int alpha) {
		return (shade * alpha + MAX / 2) / MAX;
	}

	/**
	 * Turns the samples of a pixel into red, green, blue and alpha, each from 0 to 255.
	 */
	@FunctionalInterface
	private interface Colours {

		void read(int[] samples, int first, int[] rgba);

		static Colours of(BufferedImage image) {
			ColorModel model = image.getColorModel();
			if (model instanceof IndexColorModel palette) {
				return (samples, first, rgba) -> {
					int entry = samples[first];
					rgba[0] = palette.getRed(entry);
					rgba[1] = palette.getGreen(entry);
					rgba[2] = palette.getBlue(entry);
					rgba[ALPHA] = palette.getAlpha(entry);
				};
			}
			int[] largest = image.getSampleModel().getSampleSize();
			Arrays.setAll(largest, (band) -> (1 << largest[band]) - 1);
			int second = (model.getNumColorComponents() == 1) ? 0 : 1;
			int last = model.hasAlpha() ? largest.length - 1 : -1;
			return (samples, first, rgba) -> {
				for (int colour = 0; colour < ALPHA; colour++) {
					int band = colour * second;
					rgba[colour] = scaled(samples[first + band], largest[band]);
				}
				rgba[ALPHA] = (last < 0) ? MAX : scaled(samples[first + last], largest[last]);
			};
		}

		private static int scaled(int sample, int largest) {
			return (largest == MAX) ? sample : (sample * MAX + largest / 2) / largest;
		}

	}

}

package io.atelier.inference.photo;

import java.util.Arrays;
import java.util.List;

import io.atelier.recipe.layer.Shape;

public final class UnpreparedImage {

	private static final int MAX = 255;

	// If the mean of its border is larger, an image does not look like the data set.
	private static final int BRIGHT = 170;

	private static final Preparation UNTOUCHED = new Preparation(Fit.NONE, false, List.of(), List.of());

	private static final Preparation SUSPICIOUS = UNTOUCHED.with(Warning.LOOKS_INVERTED);

	private static final Preparation INVERTED = new Preparation(Fit.NONE, true, List.of(Step.of("negate")), List.of());

	private UnpreparedImage() {
	}

	/**
	 * Uses an image without preparation, except that it is negated if requested. Warns of
	 * a bright border or a single shade.
	 * @param pixels intensities, unsigned, shape [channels, height, width]; modified in
	 * place
	 */
	public static PreparedImage of(byte[] pixels, Handling handling) {
		Invert invert = handling.invert();
		if (invert == Invert.TRUE) {
			for (int i = 0; i < pixels.length; i++) {
				pixels[i] = (byte) (MAX - Byte.toUnsignedInt(pixels[i]));
			}
			return image(pixels, INVERTED);
		}
		return image(pixels,
				(invert == Invert.AUTO && looksInverted(pixels, handling.image())) ? SUSPICIOUS : UNTOUCHED);
	}

	private static PreparedImage image(byte[] pixels, Preparation preparation) {
		return new PreparedImage(pixels, isOfOneShade(pixels) ? preparation.with(Warning.ONE_SHADE) : preparation);
	}

	private static boolean isOfOneShade(byte[] pixels) {
		return Arrays.mismatch(pixels, 1, pixels.length, pixels, 0, pixels.length - 1) < 0;
	}

	private static boolean looksInverted(byte[] pixels, Shape shape) {
		int width = shape.width();
		int height = shape.height();
		int sum = 0;
		int count = 0;
		for (int row = 0; row < pixels.length / width; row++) {
			// Whole rows at the top and the bottom, else the first and the last pixel.
			boolean outer = row % height == 0 || row % height == height - 1;
			int step = outer ? 1 : Math.max(1, width - 1);
			for (int column = 0; column < width; column += step) {
				sum += Byte.toUnsignedInt(pixels[row * width + column]);
				count++;
			}
		}
		return sum > count * BRIGHT;
	}

}

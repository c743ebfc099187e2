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
		int sum = 0;
		int count = 0;
		for (int i = 0; i < pixels.length; i++) {
			int row = i / shape.width() % shape.height();
			int column = i % shape.width();
			if (row == 0 || row == shape.height() - 1 || column == 0 || column == shape.width() - 1) {
				sum += Byte.toUnsignedInt(pixels[i]);
				count++;
			}
		}
		return sum > count * BRIGHT;
	}

}

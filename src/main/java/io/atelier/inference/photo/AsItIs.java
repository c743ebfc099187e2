package io.atelier.inference.photo;

import java.util.Arrays;
import java.util.List;

import io.atelier.dataset.ImageSet;

/**
 * Uses images as they are.
 */
public final class AsItIs {

	private static final int MAX = 255;

	/**
	 * Mean of the border from which on an image does not look like one of the data set.
	 */
	private static final int BRIGHT = 170;

	private static final Preparation UNTOUCHED = new Preparation(Fit.NONE, false, List.of(), List.of());

	private static final Preparation SUSPICIOUS = UNTOUCHED.with(Warning.LOOKS_INVERTED);

	private static final Preparation INVERTED = new Preparation(Fit.NONE, true, List.of(Step.of("negate")), List.of());

	private AsItIs() {
	}

	/**
	 * Takes an image.
	 * @param pixels intensities, unsigned, row-major, shape [28, 28]; negated in place
	 * where that is asked for
	 * @param invert whether to exchange dark and light
	 * @return the image, with a warning if it has a bright border or is of one shade
	 */
	public static PreparedImage of(byte[] pixels, Invert invert) {
		if (invert == Invert.TRUE) {
			for (int i = 0; i < pixels.length; i++) {
				pixels[i] = (byte) (MAX - Byte.toUnsignedInt(pixels[i]));
			}
			return image(pixels, INVERTED);
		}
		return image(pixels, (invert == Invert.AUTO && looksInverted(pixels)) ? SUSPICIOUS : UNTOUCHED);
	}

	private static PreparedImage image(byte[] pixels, Preparation preparation) {
		return new PreparedImage(pixels, isOfOneShade(pixels) ? preparation.with(Warning.ONE_SHADE) : preparation);
	}

	private static boolean isOfOneShade(byte[] pixels) {
		return Arrays.mismatch(pixels, 1, pixels.length, pixels, 0, pixels.length - 1) < 0;
	}

	private static boolean looksInverted(byte[] pixels) {
		int last = ImageSet.SIDE - 1;
		int sum = 0;
		for (int i = 0; i < last; i++) {
			sum += Byte.toUnsignedInt(pixels[i]) + Byte.toUnsignedInt(pixels[i * ImageSet.SIDE + last])
					+ Byte.toUnsignedInt(pixels[last * ImageSet.SIDE + last - i])
					+ Byte.toUnsignedInt(pixels[(last - i) * ImageSet.SIDE]);
		}
		return sum > 4 * last * BRIGHT;
	}

}

package io.atelier.engine.input;

/**
 * The scale of pixels in a network.
 */
public final class Pixels {

	private static final float[] SCALED = new float[256];

	static {
		for (int i = 0; i < SCALED.length; i++) {
			SCALED[i] = i / 255f;
		}
	}

	private Pixels() {
	}

	/**
	 * Scales intensities by division by 255.
	 * @param source unsigned intensities
	 * @param from position of the first in {@code source}
	 * @param target receives floats in [0, 1]
	 * @param to position of the first in {@code target}
	 * @param count how many
	 */
	public static void scale(byte[] source, int from, float[] target, int to, int count) {
		for (int i = 0; i < count; i++) {
			target[to + i] = SCALED[source[from + i] & 0xff];
		}
	}

}

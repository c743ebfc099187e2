package io.atelier.engine;

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
	 * Scales whole images.
	 * @param intensities unsigned, 0 black to 255 white
	 * @return as many floats in [0, 1]
	 */
	public static float[] scale(byte[] intensities) {
		float[] scaled = new float[intensities.length];
		scale(intensities, 0, scaled, 0, scaled.length);
		return scaled;
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

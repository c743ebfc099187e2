package io.atelier.engine;

public final class Pixels {

	private static final float[] SCALED = new float[256];

	static {
		for (int i = 0; i < SCALED.length; i++) {
			SCALED[i] = i / 255f;
		}
	}

	private Pixels() {
	}

	public static float[] scale(byte[] intensities) {
		float[] scaled = new float[intensities.length];
		scale(intensities, 0, scaled, 0, scaled.length);
		return scaled;
	}

	/**
	 * Divides unsigned intensities, 0 black to 255 white, by 255.
	 */
	public static void scale(byte[] source, int from, float[] target, int to, int count) {
		for (int i = 0; i < count; i++) {
			target[to + i] = SCALED[source[from + i] & 0xff];
		}
	}

}

package io.atelier.engine.training;

/**
 * The mask of inverted dropout for one layer in one epoch. Each value depends only on its
 * position, by the output function of SplitMix64 (Steele, Lea and Flood 2014), so any
 * part of the mask can be drawn alone and in any order.
 */
public final class DropoutMask {

	private static final long STEP = 0x9E3779B97F4A7C15L;

	private static final int RESOLUTION = 24;

	private final long origin;

	private final int threshold;

	private final int kept;

	public DropoutMask(long epochSeed, int layer, double rate) {
		this.origin = mix(epochSeed + mix(layer * STEP));
		this.threshold = (int) Math.round(rate * (1 << RESOLUTION));
		this.kept = Float.floatToIntBits((float) (1 / (1 - rate)));
	}

	/**
	 * Draws {@code count} values of the mask: 0 if dropped, {@code 1 / (1 - rate)} if
	 * kept.
	 * @param position of the first value; an example's values are ordered by channel, row
	 * and column, examples in the epoch's order
	 */
	public void draw(long position, float[] mask, int count) {
		long state = this.origin + position * STEP;
		for (int i = 0; i < count; i++) {
			int draw = (int) (mix(state + i * STEP) >>> (Long.SIZE - RESOLUTION));
			// All ones if the value is kept. Without a branch, since no processor could
			// predict it.
			int keep = (this.threshold - 1 - draw) >> (Integer.SIZE - 1);
			mask[i] = Float.intBitsToFloat(this.kept & keep);
		}
	}

	private static long mix(long value) {
		long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}

}

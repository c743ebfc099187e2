package io.atelier.engine.training;

/**
 * What inverted dropout keeps of one layer's output in one epoch. Each value follows from
 * its place alone, by the output function of SplitMix64 (Steele, Lea and Flood 2014), so
 * that any part of a mask can be drawn by itself, in any order.
 */
public final class DropoutMask {

	private static final long STEP = 0x9E3779B97F4A7C15L;

	private static final int RESOLUTION = 24;

	private final long origin;

	private final int threshold;

	private final int kept;

	/**
	 * The mask of a layer.
	 * @param epochSeed the epoch's seed for dropout
	 * @param layer the layer's position in its network
	 * @param rate probability that a value is dropped, in [0, 1)
	 */
	public DropoutMask(long epochSeed, int layer, double rate) {
		this.origin = mix(epochSeed + mix(layer * STEP));
		this.threshold = (int) Math.round(rate * (1 << RESOLUTION));
		this.kept = Float.floatToIntBits((float) (1 / (1 - rate)));
	}

	/**
	 * Draws a part of the mask.
	 * @param position of its first value: values of one example follow each other by
	 * channel, row and column, examples in the epoch's order
	 * @param mask receives 0 where a value is dropped and {@code 1 / (1 - rate)} where it
	 * is kept
	 * @param count how many
	 */
	public void draw(long position, float[] mask, int count) {
		long state = this.origin + position * STEP;
		for (int i = 0; i < count; i++) {
			int draw = (int) (mix(state + i * STEP) >>> (Long.SIZE - RESOLUTION));
			// All ones where the value is kept: no processor can guess a branch here.
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

package io.atelier.engine.training;

/**
 * The origins of everything random in a training run. Each follows from the run's seed,
 * the epoch and a purpose, so that a run goes on after any epoch as if it had never
 * stopped.
 *
 * @param seed the run's seed
 */
public record EpochSeeds(long seed) {

	/**
	 * For the initial parameters.
	 * @return a seed
	 */
	public long initialization() {
		return mix(0, 1);
	}

	/**
	 * For the order of the training images.
	 * @param epoch from 1
	 * @return a seed
	 */
	public long order(int epoch) {
		return mix(epoch, 2);
	}

	/**
	 * For dropout.
	 * @param epoch from 1
	 * @return a seed
	 */
	public long dropout(int epoch) {
		return mix(epoch, 3);
	}

	/**
	 * For augmentation.
	 * @param epoch from 1
	 * @return a seed
	 */
	public long augmentation(int epoch) {
		return mix(epoch, 4);
	}

	/**
	 * The finaliser of SplitMix64 (Steele, Lea and Flood 2014), so that neighbouring
	 * seeds and epochs have nothing in common.
	 */
	private long mix(int epoch, int purpose) {
		long z = this.seed * 0x9E3779B97F4A7C15L + epoch * 0xD1B54A32D192ED03L + purpose * 0x8CB92BA72F3D8DD7L;
		z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}

}

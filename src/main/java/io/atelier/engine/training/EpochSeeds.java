package io.atelier.engine.training;

/**
 * The seeds of a training run. Each depends only on the run's seed, the epoch and a
 * purpose, so a run continues after any epoch as if it had never stopped.
 */
public record EpochSeeds(long seed) {

	public long initialization() {
		return mix(0, 1);
	}

	public long order(int epoch) {
		return mix(epoch, 2);
	}

	public long dropout(int epoch) {
		return mix(epoch, 3);
	}

	public long augmentation(int epoch) {
		return mix(epoch, 4);
	}

	/**
	 * The finalizer of SplitMix64 (Steele, Lea and Flood 2014); it makes the seeds of
	 * neighbouring runs and epochs independent.
	 */
	private long mix(int epoch, int purpose) {
		long z = this.seed * 0x9E3779B97F4A7C15L + epoch * 0xD1B54A32D192ED03L + purpose * 0x8CB92BA72F3D8DD7L;
		z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}

}

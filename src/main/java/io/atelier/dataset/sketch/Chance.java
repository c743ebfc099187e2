package io.atelier.dataset.sketch;

import java.util.Random;

/**
 * Random choices that are identical on every machine: Java specifies the sequence of
 * {@link Random}, and no platform-dependent mathematics is used.
 */
final class Chance {

	private final Random random;

	Chance(long seed) {
		this.random = new Random(seed);
	}

	double between(double low, double high) {
		return low + (high - low) * this.random.nextDouble();
	}

	int whole(int low, int high) {
		return low + this.random.nextInt(high - low + 1);
	}

	boolean in(double share) {
		return this.random.nextDouble() < share;
	}

	long nextSeed() {
		return this.random.nextLong();
	}

	void shuffle(byte[] values) {
		for (int i = values.length - 1; i > 0; i--) {
			int other = this.random.nextInt(i + 1);
			byte value = values[i];
			values[i] = values[other];
			values[other] = value;
		}
	}

}

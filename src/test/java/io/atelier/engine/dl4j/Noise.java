package io.atelier.engine.dl4j;

import java.util.SplittableRandom;

import io.atelier.dataset.Garments;
import io.atelier.engine.training.Batch;

/**
 * Images of independent pixels with unrelated labels.
 */
final class Noise {

	private Noise() {
	}

	/**
	 * Pixels in multiples of 1/4: sums and products of few of them are exact.
	 */
	static Batch inQuarters(int size, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		Batch batch = labelled(size, random);
		for (int i = 0; i < batch.pixels().length; i++) {
			batch.pixels()[i] = random.nextInt(5) / 4f;
		}
		return batch;
	}

	static Batch continuous(int size, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		Batch batch = labelled(size, random);
		for (int i = 0; i < batch.pixels().length; i++) {
			batch.pixels()[i] = (float) random.nextDouble();
		}
		return batch;
	}

	private static Batch labelled(int size, SplittableRandom random) {
		Batch batch = new Batch(Garments.PIXELS, size);
		for (int i = 0; i < size; i++) {
			batch.labels()[i] = random.nextInt(10);
		}
		return batch;
	}

}

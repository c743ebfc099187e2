package io.atelier.engine.dl4j;

import java.util.SplittableRandom;

import io.atelier.dataset.Garments;
import io.atelier.dataset.ImageSet;
import io.atelier.engine.Pixels;
import io.atelier.engine.training.Batch;

/**
 * Separable images: a bright square on noise; its position is the class.
 */
final class Shapes {

	private Shapes() {
	}

	static ImageSet images(int count, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		byte[] pixels = new byte[count * Garments.PIXELS];
		byte[] labels = new byte[count];
		for (int i = 0; i < count; i++) {
			labels[i] = (byte) (i % 10);
			for (int p = 0; p < Garments.PIXELS; p++) {
				pixels[i * Garments.PIXELS + p] = (byte) random.nextInt(60);
			}
			int top = 2 + labels[i] / 5 * 14 + random.nextInt(3);
			int left = 1 + labels[i] % 5 * 5 + random.nextInt(2);
			for (int row = top; row < top + 6; row++) {
				for (int column = left; column < left + 5; column++) {
					pixels[i * Garments.PIXELS + row * Garments.SIDE + column] = (byte) (190 + random.nextInt(60));
				}
			}
		}
		return Garments.images(pixels, labels);
	}

	static Batch batch(int size, long seed) {
		ImageSet images = images(size, seed);
		Batch batch = new Batch(Garments.PIXELS, size);
		Pixels.scale(images.pixels(), 0, batch.pixels(), 0, batch.pixels().length);
		for (int i = 0; i < size; i++) {
			batch.labels()[i] = images.labels()[i];
		}
		return batch;
	}

}

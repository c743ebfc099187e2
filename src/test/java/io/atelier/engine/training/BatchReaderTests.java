package io.atelier.engine.training;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import io.atelier.dataset.Garments;
import io.atelier.dataset.ImageSet;
import io.atelier.recipe.Augmentation;

import static org.assertj.core.api.Assertions.assertThat;

class BatchReaderTests {

	private static final int COUNT = 200;

	@Test
	void readsEveryImageOnceInAnEpoch() {
		int[] seen = order(new EpochSeeds(1), 1);
		Arrays.sort(seen);
		assertThat(seen).containsExactly(java.util.stream.IntStream.range(0, COUNT).toArray());
	}

	@Test
	void readsInAnotherOrderInEachEpochAndForEachSeed() {
		int[] first = order(new EpochSeeds(1), 1);
		assertThat(order(new EpochSeeds(1), 1)).isEqualTo(first);
		assertThat(order(new EpochSeeds(1), 2)).isNotEqualTo(first);
		assertThat(order(new EpochSeeds(2), 1)).isNotEqualTo(first);
	}

	@Test
	void scalesPixelsByDivisionBy255() {
		byte[] pixels = new byte[Garments.PIXELS];
		pixels[0] = (byte) 255;
		pixels[1] = 51;
		float[] target = new float[Garments.PIXELS];
		new BatchReader(Garments.images(pixels, new byte[] { 4 }), null, new EpochSeeds(1), 1).read(0, 1, target,
				new int[1]);
		assertThat(target).startsWith(1f, 51 / 255f, 0f);
	}

	@Test
	void augmentsOnlyWhereItIsToldTo() {
		ImageSet images = numbered();
		float[] plain = new float[Garments.PIXELS];
		float[] augmented = new float[Garments.PIXELS];
		new BatchReader(images, null, new EpochSeeds(1), 1).read(0, 1, plain, new int[1]);
		new BatchReader(images, new Augmentation(20, 0.1, 0.1), new EpochSeeds(1), 1).read(0, 1, augmented, new int[1]);
		assertThat(augmented).isNotEqualTo(plain);
	}

	/**
	 * The image positions in reading order; an image's two brightest pixels encode its
	 * position.
	 */
	private static int[] order(EpochSeeds seeds, int epoch) {
		ImageSet images = numbered();
		BatchReader reader = new BatchReader(images, null, seeds, epoch);
		float[] pixels = new float[50 * Garments.PIXELS];
		int[] labels = new int[50];
		int[] order = new int[COUNT];
		for (int start = 0; start < COUNT; start += 50) {
			reader.read(start, 50, pixels, labels);
			for (int i = 0; i < 50; i++) {
				order[start + i] = Math.round(pixels[i * Garments.PIXELS] * 255);
				assertThat(labels[i]).isEqualTo(order[start + i] % 10);
			}
		}
		return order;
	}

	private static ImageSet numbered() {
		byte[] pixels = new byte[COUNT * Garments.PIXELS];
		byte[] labels = new byte[COUNT];
		for (int i = 0; i < COUNT; i++) {
			pixels[i * Garments.PIXELS] = (byte) i;
			pixels[i * Garments.PIXELS + 300] = (byte) 200;
			labels[i] = (byte) (i % 10);
		}
		return Garments.images(pixels, labels);
	}

}

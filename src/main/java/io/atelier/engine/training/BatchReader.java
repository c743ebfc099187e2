package io.atelier.engine.training;

import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import io.atelier.dataset.ImageSet;
import io.atelier.engine.Pixels;
import io.atelier.recipe.Augmentation;

/**
 * Reads an epoch's training images in random order, scaled to [0, 1] by division by 255.
 */
public final class BatchReader {

	private final ImageSet images;

	private final int[] order;

	private final @Nullable ImageAugmenter augmenter;

	private final float[] image = new float[ImageSet.PIXELS];

	/**
	 * Starts an epoch.
	 * @param images what to read
	 * @param augmentation what to do to each image, or null for nothing
	 * @param seeds the run's seeds
	 * @param epoch from 1
	 */
	public BatchReader(ImageSet images, @Nullable Augmentation augmentation, EpochSeeds seeds, int epoch) {
		this.images = images;
		this.order = permutation(images.size(), new SplittableRandom(seeds.order(epoch)));
		this.augmenter = (augmentation != null)
				? new ImageAugmenter(augmentation, new SplittableRandom(seeds.augmentation(epoch))) : null;
	}

	/**
	 * Reads the next images.
	 * @param start position of the first in the epoch's order
	 * @param size how many
	 * @param pixels receives them, shape [size, 28, 28], float in [0, 1]
	 * @param labels receives their class indices, shape [size]
	 */
	public void read(int start, int size, float[] pixels, int[] labels) {
		for (int i = 0; i < size; i++) {
			int index = this.order[start + i];
			labels[i] = this.images.labels()[index];
			int target = i * ImageSet.PIXELS;
			if (this.augmenter != null) {
				Pixels.scale(this.images.pixels(), index * ImageSet.PIXELS, this.image, 0, ImageSet.PIXELS);
				this.augmenter.augment(this.image, pixels, target);
			}
			else {
				Pixels.scale(this.images.pixels(), index * ImageSet.PIXELS, pixels, target, ImageSet.PIXELS);
			}
		}
	}

	private static int[] permutation(int size, SplittableRandom random) {
		int[] order = new int[size];
		for (int i = 0; i < size; i++) {
			int j = random.nextInt(i + 1);
			order[i] = order[j];
			order[j] = i;
		}
		return order;
	}

}

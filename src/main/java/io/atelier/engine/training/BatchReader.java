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

	private final float[] image;

	public BatchReader(ImageSet images, @Nullable Augmentation augmentation, EpochSeeds seeds, int epoch) {
		this.images = images;
		this.image = new float[images.imageSize()];
		this.order = permutation(images.size(), new SplittableRandom(seeds.order(epoch)));
		this.augmenter = (augmentation != null)
				? new ImageAugmenter(augmentation, images.shape(), new SplittableRandom(seeds.augmentation(epoch)))
				: null;
	}

	/**
	 * Reads the next images.
	 * @param start position of the first in the epoch's order
	 * @param pixels receives shape [size, channels, height, width], float in [0, 1]
	 * @param labels receives class indices, shape [size]
	 */
	public void read(int start, int size, float[] pixels, int[] labels) {
		int imageSize = this.image.length;
		for (int i = 0; i < size; i++) {
			int index = this.order[start + i];
			labels[i] = this.images.labels()[index];
			int target = i * imageSize;
			if (this.augmenter != null) {
				Pixels.scale(this.images.pixels(), index * imageSize, this.image, 0, imageSize);
				this.augmenter.augment(this.image, pixels, target);
			}
			else {
				Pixels.scale(this.images.pixels(), index * imageSize, pixels, target, imageSize);
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

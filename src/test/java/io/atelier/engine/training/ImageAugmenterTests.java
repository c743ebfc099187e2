package io.atelier.engine.training;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import io.atelier.dataset.Garments;
import io.atelier.engine.training.ImageAugmenter.Affine;
import io.atelier.recipe.Augmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ImageAugmenterTests {

	private static final int SIDE = 28;

	@Test
	void leavesAnImageAsItIsWithoutAnyChange() {
		float[] image = noise();
		assertThat(apply(image, new Affine(0, 0, 0, 1, 1))).containsExactly(image, within(1e-6f));
	}

	@Test
	void shiftsTowardsTheStartAndRepeatsTheLastRow() {
		float[] image = noise();
		float[] shifted = apply(image, new Affine(0, 1, 0, 1, 1));
		assertThat(at(shifted, 5, 9)).isCloseTo(at(image, 6, 9), within(1e-6f));
		assertThat(at(shifted, 27, 9)).isCloseTo(at(image, 27, 9), within(1e-6f));
	}

	@Test
	void interpolatesBetweenNeighbours() {
		float[] image = noise();
		float[] shifted = apply(image, new Affine(0, 0, 0.25, 1, 1));
		float expected = 0.75f * at(image, 3, 10) + 0.25f * at(image, 3, 11);
		assertThat(at(shifted, 3, 10)).isCloseTo(expected, within(1e-6f));
	}

	@Test
	void turnsAQuarterAboutTheCentre() {
		float[] image = noise();
		float[] turned = apply(image, new Affine(Math.PI / 2, 0, 0, 1, 1));
		assertThat(at(turned, 2, 3)).isCloseTo(at(image, 27 - 3, 2), within(1e-5f));
		assertThat(at(turned, 27, 0)).isCloseTo(at(image, 27, 27), within(1e-5f));
	}

	@Test
	void enlargesWhereTheZoomIsBelowOne() {
		float[] image = new float[SIDE * SIDE];
		for (int row = 0; row < SIDE; row++) {
			for (int column = 0; column < SIDE; column++) {
				image[row * SIDE + column] = row;
			}
		}
		float[] zoomed = apply(image, new Affine(0, 0, 0, 0.5, 1));
		assertThat(at(zoomed, 0, 4)).isCloseTo(13.5f - 0.5f * 13.5f, within(1e-5f));
		assertThat(at(zoomed, 27, 4)).isCloseTo(13.5f + 0.5f * 13.5f, within(1e-5f));
	}

	@Test
	void drawsAnotherChangeForEachImageAndTheSameFromEqualSeeds() {
		ImageAugmenter one = new ImageAugmenter(new Augmentation(20, 0.1, 0.1), Garments.IMAGE,
				new SplittableRandom(7));
		ImageAugmenter other = new ImageAugmenter(new Augmentation(20, 0.1, 0.1), Garments.IMAGE,
				new SplittableRandom(7));
		float[] image = noise();
		float[] first = new float[SIDE * SIDE];
		float[] second = new float[SIDE * SIDE];
		float[] again = new float[SIDE * SIDE];
		one.augment(image, first, 0);
		one.augment(image, second, 0);
		other.augment(image, again, 0);
		assertThat(second).isNotEqualTo(first);
		assertThat(again).isEqualTo(first);
	}

	@Test
	void staysWithinTheRangeOfTheImage() {
		ImageAugmenter augmenter = new ImageAugmenter(new Augmentation(180, 0.9, 0.9), Garments.IMAGE,
				new SplittableRandom(3));
		float[] image = noise();
		float[] target = new float[SIDE * SIDE];
		for (int i = 0; i < 50; i++) {
			augmenter.augment(image, target, 0);
			for (float pixel : target) {
				assertThat(pixel).isBetween(0f, 1f);
			}
		}
	}

	private static float[] apply(float[] image, Affine map) {
		float[] target = new float[SIDE * SIDE + 2];
		new ImageAugmenter(new Augmentation(0, 0, 0), Garments.IMAGE, new SplittableRandom(0)).apply(image, target, 2,
				map);
		return java.util.Arrays.copyOfRange(target, 2, target.length);
	}

	private static float at(float[] image, int row, int column) {
		return image[row * SIDE + column];
	}

	private static float[] noise() {
		SplittableRandom random = new SplittableRandom(1);
		float[] image = new float[SIDE * SIDE];
		for (int i = 0; i < image.length; i++) {
			image[i] = (float) random.nextDouble();
		}
		return image;
	}

}

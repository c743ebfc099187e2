package io.atelier.dataset;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Partitions that keep the proportions of the classes. The seed is constant, so jobs with
 * the same number of images use the same images.
 */
public final class StratifiedSplits {

	private static final long SEED = 1_708_07747L;

	private static final int LARGEST_HOLDOUT = 10_000;

	private StratifiedSplits() {
	}

	/**
	 * The size of the holdout: a sixth of the training images, at most 10,000.
	 */
	public static int holdoutSize(int trainingSize) {
		return Math.min(LARGEST_HOLDOUT, trainingSize / 6);
	}

	/**
	 * Sets the holdout aside. It does not depend on {@code most}, and a larger
	 * {@code most} only adds images.
	 * @param most the largest number of images to learn from, at least 1
	 * @return the holdout, and the rest of the training images or a stratified part of
	 * them; the classes are mixed in both
	 */
	public static Split holdout(ImageSet training, int most) {
		requirePositive(most);
		int[] order = order(training);
		int held = holdoutSize(training.size());
		int last = (int) Math.min((long) held + most, order.length);
		return new Split(training.select(Arrays.copyOfRange(order, held, last)),
				training.select(Arrays.copyOf(order, held)));
	}

	/**
	 * A stratified part of a set. A larger {@code most} only adds images.
	 * @param most the largest number of images to return, at least 1
	 * @return the set itself if it is no larger, otherwise {@code most} of its images
	 * with the classes mixed
	 */
	public static ImageSet subset(ImageSet set, int most) {
		requirePositive(most);
		return (most < set.size()) ? set.select(Arrays.copyOf(order(set), most)) : set;
	}

	// Spreads each class evenly over the whole order, so that every prefix, and every
	// range, holds the classes in their proportions to within an image or two each.
	private static int[] order(ImageSet set) {
		Random random = new Random(SEED);
		int[][] members = membersByClass(set);
		double[] position = new double[set.size()];
		int[] tieBreak = new int[set.size()];
		for (int[] ofClass : members) {
			shuffle(ofClass, random);
			for (int i = 0; i < ofClass.length; i++) {
				position[ofClass[i]] = (i + 0.5) / ofClass.length;
				tieBreak[ofClass[i]] = random.nextInt();
			}
		}
		return IntStream.range(0, set.size())
			.boxed()
			.sorted(Comparator.<Integer>comparingDouble((index) -> position[index])
				.thenComparingInt((index) -> tieBreak[index])
				.thenComparingInt((index) -> index))
			.mapToInt(Integer::intValue)
			.toArray();
	}

	private static int[][] membersByClass(ImageSet set) {
		byte[] labels = set.labels();
		int[][] members = new int[set.classCount()][];
		for (int label = 0; label < members.length; label++) {
			int wanted = label;
			members[label] = IntStream.range(0, labels.length).filter((index) -> labels[index] == wanted).toArray();
		}
		return members;
	}

	// Fisher-Yates shuffle with java.util.Random, whose sequence Java specifies.
	private static void shuffle(int[] values, Random random) {
		for (int i = values.length - 1; i > 0; i--) {
			int other = random.nextInt(i + 1);
			int value = values[i];
			values[i] = values[other];
			values[other] = value;
		}
	}

	private static void requirePositive(int most) {
		if (most < 1) {
			throw new IllegalArgumentException("at least one image is needed, not " + most);
		}
	}

}

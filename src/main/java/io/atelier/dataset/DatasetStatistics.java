package io.atelier.dataset;

/**
 * Statistics of a data set.
 *
 * @param trainingCounts training images per class, shape [classes]
 * @param testCounts test images per class, shape [classes]
 * @param histogram training pixels per intensity, shape [256]
 * @param mean arithmetic mean of the training pixels, in [0, 255]
 * @param standardDeviation of the training pixels as a population, in [0, 127.5]
 */
@SuppressWarnings("ArrayRecordComponent")
public record DatasetStatistics(int[] trainingCounts, int[] testCounts, long[] histogram, double mean,
		double standardDeviation) {

	public static final int INTENSITIES = 256;

	/**
	 * Counts the images and pixels of a data set with at least one training image.
	 */
	public static DatasetStatistics of(Dataset dataset) {
		long[] histogram = new long[INTENSITIES];
		for (byte pixel : dataset.training().pixels()) {
			histogram[Byte.toUnsignedInt(pixel)]++;
		}
		// Exact integer sums: 47 million squares stay far below 2^63.
		long sum = 0;
		long squares = 0;
		for (int intensity = 0; intensity < INTENSITIES; intensity++) {
			sum += histogram[intensity] * intensity;
			squares += histogram[intensity] * intensity * intensity;
		}
		double pixels = dataset.training().pixels().length;
		double mean = sum / pixels;
		return new DatasetStatistics(classCounts(dataset.training()), classCounts(dataset.test()), histogram, mean,
				Math.sqrt(squares / pixels - mean * mean));
	}

	private static int[] classCounts(ImageSet images) {
		int[] counts = new int[images.classCount()];
		for (byte label : images.labels()) {
			counts[label]++;
		}
		return counts;
	}

}

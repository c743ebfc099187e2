package io.atelier.dataset.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.atelier.dataset.DatasetStatistics;

/**
 * A data set in numbers (figures 1 and 3 of the paper).
 *
 * @param dataset its id
 * @param classes images per class
 * @param pixels the intensities of all training pixels
 */
record StatisticsView(String dataset, List<ClassCount> classes, Pixels pixels) {

	static StatisticsView of(String dataset, List<String> labels, DatasetStatistics statistics) {
		List<ClassCount> classes = IntStream.range(0, labels.size())
			.mapToObj((index) -> new ClassCount(index, labels.get(index), statistics.trainingCounts()[index],
					statistics.testCounts()[index]))
			.toList();
		return new StatisticsView(dataset, classes, new Pixels(statistics.mean(), statistics.standardDeviation(),
				Arrays.stream(statistics.histogram()).boxed().toList()));
	}

	/**
	 * One class.
	 *
	 * @param index its class index
	 * @param label its name
	 * @param training images to learn from
	 * @param test images to judge by
	 */
	record ClassCount(int index, String label, int training, int test) {

	}

	/**
	 * Pixel intensities, 0 black to 255 white.
	 *
	 * @param mean arithmetic mean
	 * @param std standard deviation of the population
	 * @param histogram pixels of each intensity, 256 values
	 */
	record Pixels(double mean, double std, List<Long> histogram) {

	}

}

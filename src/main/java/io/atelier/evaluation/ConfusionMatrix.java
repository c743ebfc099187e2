package io.atelier.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often each class was taken for each class.
 */
public final class ConfusionMatrix {

	private final int[][] counts;

	private ConfusionMatrix(int[][] counts) {
		this.counts = counts;
	}

	/**
	 * Counts predictions.
	 * @param classes how many classes there are
	 * @param actual true class indices, shape [n], each in [0, classes)
	 * @param predicted predicted class indices, shape [n], each in [0, classes)
	 * @return the matrix
	 */
	public static ConfusionMatrix of(int classes, int[] actual, int[] predicted) {
		if (actual.length != predicted.length) {
			throw new IllegalArgumentException(actual.length + " labels for " + predicted.length + " predictions");
		}
		int[][] counts = new int[classes][classes];
		for (int i = 0; i < actual.length; i++) {
			counts[actual[i]][predicted[i]]++;
		}
		return new ConfusionMatrix(counts);
	}

	public int classes() {
		return this.counts.length;
	}

	/**
	 * One cell.
	 * @param actual the true class
	 * @param predicted the predicted class
	 * @return how many examples of the one were taken for the other
	 */
	public int count(int actual, int predicted) {
		return this.counts[actual][predicted];
	}

	/**
	 * The examples of a class.
	 * @param actual the true class
	 * @return how many there are
	 */
	public int support(int actual) {
		return Arrays.stream(this.counts[actual]).sum();
	}

	/**
	 * The answers of a class.
	 * @param predicted the predicted class
	 * @return how many examples were taken for it
	 */
	public int predictions(int predicted) {
		return IntStream.range(0, classes()).map((actual) -> this.counts[actual][predicted]).sum();
	}

	public int total() {
		return IntStream.range(0, classes()).map(this::support).sum();
	}

	public int correct() {
		return IntStream.range(0, classes()).map((index) -> this.counts[index][index]).sum();
	}

	/**
	 * All cells.
	 * @return rows true, columns predicted, shape [classes, classes]
	 */
	public List<List<Integer>> rows() {
		return Arrays.stream(this.counts).map((row) -> Arrays.stream(row).boxed().toList()).toList();
	}

}

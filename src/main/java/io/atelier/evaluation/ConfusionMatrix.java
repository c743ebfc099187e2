package io.atelier.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

public final class ConfusionMatrix {

	private final int[][] counts;

	private ConfusionMatrix(int[][] counts) {
		this.counts = counts;
	}

	/**
	 * Counts class indices, each in [0, classes).
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

	public int count(int actual, int predicted) {
		return this.counts[actual][predicted];
	}

	public int support(int actual) {
		return Arrays.stream(this.counts[actual]).sum();
	}

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
	 * Rows true, columns predicted, shape [classes, classes].
	 */
	public List<List<Integer>> rows() {
		return Arrays.stream(this.counts).map((row) -> Arrays.stream(row).boxed().toList()).toList();
	}

}

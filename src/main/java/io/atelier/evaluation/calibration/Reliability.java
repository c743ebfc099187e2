package io.atelier.evaluation.calibration;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How well confidence matches accuracy (Guo, Pleiss, Sun and Weinberger 2017, section 2).
 *
 * @param expectedCalibrationError mean distance of a bin's accuracy from its confidence,
 * weighted by answers, in [0, 1] (equation 3 there)
 * @param bins of equal width, from confidence 0 to 1
 */
public record Reliability(double expectedCalibrationError, List<ReliabilityBin> bins) {

	public static final int BINS = 15;

	public Reliability {
		bins = List.copyOf(bins);
	}

	/**
	 * Measures the reliability.
	 * @param probabilities returns those of the image at an index
	 */
	public static Reliability of(int[] labels, IntFunction<float[]> probabilities) {
		int[] counts = new int[BINS];
		int[] right = new int[BINS];
		double[] confidences = new double[BINS];
		for (int i = 0; i < labels.length; i++) {
			float[] row = probabilities.apply(i);
			int answer = Argmax.of(row);
			int bin = bin(row[answer]);
			counts[bin]++;
			confidences[bin] += row[answer];
			right[bin] += (answer == labels[i]) ? 1 : 0;
		}
		List<ReliabilityBin> bins = IntStream.range(0, BINS)
			.mapToObj((bin) -> new ReliabilityBin((double) bin / BINS, (bin + 1.0) / BINS, counts[bin],
					(counts[bin] == 0) ? 0 : confidences[bin] / counts[bin],
					(counts[bin] == 0) ? 0 : (double) right[bin] / counts[bin]))
			.toList();
		double error = bins.stream().mapToDouble((bin) -> bin.count() * Math.abs(bin.gap())).sum();
		return new Reliability((labels.length == 0) ? 0 : error / labels.length, bins);
	}

	private static int bin(float confidence) {
		return Math.min(Math.max((int) Math.ceil((double) confidence * BINS) - 1, 0), BINS - 1);
	}

}

package io.atelier.evaluation.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.interval.NormalConfidenceInterval;

/**
 * A measure over several runs that differ only in their seed, assumed to be normally
 * distributed.
 *
 * @param size number of runs, 1 or more
 * @param standardDeviation of a sample, with n - 1; empty for a single run
 * @param interval 95 % confidence interval of the mean by Student's t with n - 1 degrees
 * of freedom; empty for a single run
 */
public record Sample(int size, double mean, OptionalDouble standardDeviation, Optional<Interval> interval) {

	private static final double ERROR_RATE = 0.05;

	/**
	 * Summarizes one value per run, in any order.
	 * @throws IllegalArgumentException if there is no value, or one that is not finite
	 */
	public static Sample of(double... values) {
		if (values.length == 0) {
			throw new IllegalArgumentException("a sample needs at least one value");
		}
		for (double value : values) {
			if (!Double.isFinite(value)) {
				throw new IllegalArgumentException(value + " is not a finite value");
			}
		}
		// Sorted so that the order of runs does not change the rounding of sums.
		double[] ascending = values.clone();
		Arrays.sort(ascending);
		return ofAscending(ascending);
	}

	private static Sample ofAscending(double[] values) {
		double mean = mean(values);
		if (values.length == 1) {
			return new Sample(1, mean, OptionalDouble.empty(), Optional.empty());
		}
		double variance = Arrays.stream(values).map((value) -> (value - mean) * (value - mean)).sum()
				/ (values.length - 1);
		return new Sample(values.length, mean, OptionalDouble.of(Math.sqrt(variance)), Optional
			.of(Interval.of(NormalConfidenceInterval.MEAN.fromErrorRate(mean, variance, values.length, ERROR_RATE))));
	}

	/**
	 * The 95 % prediction interval for one further run (Hahn and Meeker 1991, chapter 4):
	 * the mean plus and minus {@code t(0.975, n - 1) s sqrt(1 + 1/n)}; empty for a single
	 * run.
	 */
	public Optional<Interval> nextValue() {
		if (this.standardDeviation.isEmpty()) {
			return Optional.empty();
		}
		double quantile = TDistribution.of(this.size - 1).inverseSurvivalProbability(ERROR_RATE / 2);
		double reach = quantile * this.standardDeviation.getAsDouble() * Math.sqrt(1 + 1.0 / this.size);
		return Optional.of(new Interval(this.mean - reach, this.mean + reach));
	}

	// The second pass corrects the rounding of the first, so that equal values have no
	// spread.
	private static double mean(double[] values) {
		double rough = Arrays.stream(values).sum() / values.length;
		return rough + Arrays.stream(values).map((value) -> value - rough).sum() / values.length;
	}

}

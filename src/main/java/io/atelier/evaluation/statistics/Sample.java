package io.atelier.evaluation.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.interval.NormalConfidenceInterval;

/**
 * One measure over several runs that differ in their seed alone, taken as draws from a
 * normal distribution.
 *
 * @param size number of runs, 1 or more
 * @param mean arithmetic mean
 * @param standardDeviation of a sample, with n - 1; empty for a single run
 * @param interval 95 % confidence interval of the mean by Student's t with n - 1 degrees
 * of freedom; empty for a single run
 */
public record Sample(int size, double mean, OptionalDouble standardDeviation, Optional<Interval> interval) {

	private static final double ERROR_RATE = 0.05;

	/**
	 * Summarises the runs.
	 * @param values one finite value per run, in any order
	 * @return the summary
	 * @throws IllegalArgumentException if there is no value, or one that is not finite
	 */
	public static Sample of(double... values) {
		if (values.length == 0) {
			throw new IllegalArgumentException("a sample needs a value");
		}
		for (double value : values) {
			if (!Double.isFinite(value)) {
				throw new IllegalArgumentException(value + " is no value of a sample");
			}
		}
		// Sums round differently in another order, and the order says nothing here.
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
	 * Where one further run would lie (Hahn and Meeker 1991, chapter 4): the mean plus
	 * and minus {@code t(0.975, n - 1) s sqrt(1 + 1/n)}.
	 * @return the 95 % prediction interval; empty for a single run
	 */
	public Optional<Interval> nextValue() {
		if (this.standardDeviation.isEmpty()) {
			return Optional.empty();
		}
		double quantile = TDistribution.of(this.size - 1).inverseSurvivalProbability(ERROR_RATE / 2);
		double reach = quantile * this.standardDeviation.getAsDouble() * Math.sqrt(1 + 1.0 / this.size);
		return Optional.of(new Interval(this.mean - reach, this.mean + reach));
	}

	// The second pass takes back what the first one rounds off, so that equal values have
	// no spread.
	private static double mean(double[] values) {
		double rough = Arrays.stream(values).sum() / values.length;
		return rough + Arrays.stream(values).map((value) -> value - rough).sum() / values.length;
	}

}

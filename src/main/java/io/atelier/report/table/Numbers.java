package io.atelier.report.table;

import java.util.Locale;
import java.util.Optional;

import io.atelier.evaluation.statistics.Interval;
import io.atelier.evaluation.statistics.Sample;
import io.atelier.study.Verdict;

/**
 * Formats numbers with four decimals, and a dash for absent values.
 */
final class Numbers {

	static final String NONE = "–";

	private static final double SMALLEST = 0.0001;

	private Numbers() {
	}

	static String of(double value) {
		return String.format(Locale.ROOT, "%.4f", value);
	}

	static String of(Optional<Sample> sample) {
		return sample.map(Numbers::of).orElse(NONE);
	}

	static String of(Sample sample) {
		return sample.standardDeviation().isPresent()
				? of(sample.mean()) + " ± " + of(sample.standardDeviation().getAsDouble()) : of(sample.mean());
	}

	static String range(Optional<Interval> interval) {
		return interval.map((found) -> of(found.low()) + "–" + of(found.high())).orElse(NONE);
	}

	static String probability(double value) {
		return (value < SMALLEST) ? "< " + of(SMALLEST) : of(value);
	}

	static String mark(Verdict verdict) {
		return switch (verdict) {
			case REPRODUCED -> "=";
			case DIFFERS -> "≠";
			case CANNOT_BE_TOLD -> "?";
		};
	}

}

package io.atelier.study;

import java.util.Optional;
import java.util.OptionalDouble;

import io.atelier.evaluation.statistics.Interval;
import io.atelier.evaluation.statistics.Sample;

/**
 * One measure of one cell, ours beside the paper's.
 *
 * @param measure what is measured
 * @param paper the paper's value, where it has one
 * @param ours our runs, where any has got so far
 * @param wilson 95 % interval for the sampling of the test set, for test accuracy alone
 * @param difference ours less the paper's, where there are both
 * @param verdict whether the paper's value was found again; empty where it has none
 * @param reason why the verdict is what it is, as a sentence; empty where there is none
 */
public record MeasureReport(Measure measure, Optional<PaperValue> paper, Optional<Sample> ours,
		Optional<Interval> wilson, OptionalDouble difference, Optional<Verdict> verdict, String reason) {

	/**
	 * What the paper reports.
	 *
	 * @param value the number as printed
	 * @param place where it stands: {@code table 1} or {@code figure 11}
	 */
	public record PaperValue(double value, String place) {

	}

}

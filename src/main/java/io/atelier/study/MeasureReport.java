package io.atelier.study;

import java.util.Optional;
import java.util.OptionalDouble;

import io.atelier.evaluation.statistics.Interval;
import io.atelier.evaluation.statistics.Sample;

/**
 * One measure of one cell, ours and the paper's.
 *
 * @param ours sample over the runs that have a value; empty if there are none
 * @param wilson 95 % interval for the sampling of the test set; only for test accuracy
 * @param difference ours minus the paper's
 * @param verdict empty if the paper has no value
 * @param reason explains the verdict in a sentence; empty if the paper has no value
 */
public record MeasureReport(Measure measure, Optional<PaperValue> paper, Optional<Sample> ours,
		Optional<Interval> wilson, OptionalDouble difference, Optional<Verdict> verdict, String reason) {

	public record PaperValue(double value, String place) {

	}

}

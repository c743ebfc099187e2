package io.atelier.study.comparison;

import java.util.List;
import java.util.Optional;

import io.atelier.evaluation.statistics.Interval;
import io.atelier.evaluation.statistics.Sample;
import io.atelier.study.Measure;
import io.atelier.study.Verdict;
import io.atelier.study.comparison.measure.Tolerance;
import io.atelier.study.comparison.measure.Wording;

/**
 * Decides whether a value of the paper is reproduced; implements {@link Verdict#rule()}.
 */
final class VerdictRule {

	private static final int ENOUGH_RUNS = 3;

	private VerdictRule() {
	}

	static Outcome judge(Measure measure, double paper, Optional<Sample> ours, List<String> departures) {
		if (!departures.isEmpty()) {
			return cannotBeTold(
					"The cell departs from the paper's protocol: %s.".formatted(String.join("; ", departures)));
		}
		if (ours.isEmpty()) {
			return cannotBeTold(
					measure.isOfFirstEpoch() ? "No run has finished its first epoch." : "No run has finished.");
		}
		return judge(measure, paper, ours.get());
	}

	private static Outcome judge(Measure measure, double paper, Sample ours) {
		String difference = "Our mean %s over %s is %s %s the paper's %s".formatted(Wording.number(ours.mean()),
				Wording.runs(ours.size()), Wording.number(Math.abs(ours.mean() - paper)),
				(ours.mean() < paper) ? "below" : "above", Wording.number(paper));
		String tolerance = "the tolerance of " + Wording.number(Tolerance.of(measure, paper));
		if (Tolerance.covers(measure, ours.mean(), paper)) {
			return new Outcome(Verdict.REPRODUCED, "%s, within %s.".formatted(difference, tolerance));
		}
		String beyond = "%s, beyond %s".formatted(difference, tolerance);
		if (ours.size() < ENOUGH_RUNS) {
			return cannotBeTold(
					"%s, but %s cannot tell how far runs spread.".formatted(beyond, Wording.runs(ours.size())));
		}
		Interval next = ours.nextValue().orElseThrow();
		String range = "between %s and %s".formatted(Wording.number(next.low()), Wording.number(next.high()));
		return next.contains(paper)
				? cannotBeTold("%s, but our runs spread so far that one more would lie %s.".formatted(beyond, range))
				: new Outcome(Verdict.DIFFERS, "%s, and one more run of ours would lie %s.".formatted(beyond, range));
	}

	private static Outcome cannotBeTold(String reason) {
		return new Outcome(Verdict.CANNOT_BE_TOLD, reason);
	}

	record Outcome(Verdict verdict, String reason) {

	}

}

package io.atelier.study.comparison.claim;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

import io.atelier.evaluation.statistics.Sample;
import io.atelier.study.CellReport;
import io.atelier.study.Measure;
import io.atelier.study.StudyRun;
import io.atelier.study.comparison.measure.Readings;
import io.atelier.study.comparison.measure.Tolerance;
import io.atelier.study.comparison.measure.Wording;

/**
 * Decides which of two cells is better in a measure, given the variation between seeds.
 * With three or more common seeds, the 95 % interval of the mean advantage must lie above
 * zero; with fewer, the advantage must exceed the tolerance.
 */
final class Contest {

	private static final int ENOUGH_RUNS = 3;

	private final Measure measure;

	Contest(Measure measure) {
		this.measure = measure;
	}

	boolean wins(CellReport winner, CellReport loser) {
		double[] advantages = winner.runs()
			.stream()
			.flatMapToDouble((run) -> loser.runs()
				.stream()
				.filter((other) -> other.seed() == run.seed())
				.flatMapToDouble((other) -> advantage(run, other)))
			.toArray();
		if (advantages.length == 0) {
			return false;
		}
		Sample advantage = Sample.of(advantages);
		if (advantage.size() < ENOUGH_RUNS) {
			return advantage.mean() > Tolerance.of(this.measure, mean(loser));
		}
		return advantage.interval().orElseThrow().low() > 0;
	}

	private DoubleStream advantage(StudyRun run, StudyRun other) {
		OptionalDouble one = Readings.of(this.measure, run.job());
		OptionalDouble two = Readings.of(this.measure, other.job());
		if (one.isEmpty() || two.isEmpty()) {
			return DoubleStream.empty();
		}
		return DoubleStream.of(sign() * (one.getAsDouble() - two.getAsDouble()));
	}

	private int sign() {
		return this.measure.isLoss() ? -1 : 1;
	}

	double mean(CellReport cell) {
		return sample(cell).mean();
	}

	String text(CellReport cell) {
		return "%s (%s)".formatted(Wording.number(mean(cell)), Wording.runs(sample(cell).size()));
	}

	private Sample sample(CellReport cell) {
		return cell.measure(this.measure).ours().orElseThrow();
	}

}

package io.atelier.study.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import io.atelier.evaluation.ClassScores;
import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.statistics.Interval;
import io.atelier.evaluation.statistics.Sample;
import io.atelier.evaluation.statistics.WilsonInterval;
import io.atelier.paper.PaperProtocol;
import io.atelier.study.Cell;
import io.atelier.study.CellReport;
import io.atelier.study.CellReport.ClassReport;
import io.atelier.study.Measure;
import io.atelier.study.MeasureReport;
import io.atelier.study.MeasureReport.PaperValue;
import io.atelier.study.StudyKind;
import io.atelier.study.StudyRun;
import io.atelier.study.comparison.measure.PaperValues;
import io.atelier.study.comparison.measure.Readings;

final class CellComparison {

	private final Cell cell;

	private final List<StudyRun> runs;

	private final Map<Measure, PaperValue> paper;

	private final List<Evaluation> evaluations;

	CellComparison(StudyKind kind, Cell cell, List<StudyRun> runs) {
		this.cell = cell;
		this.runs = runs;
		this.paper = PaperValues.of(kind, cell.recipe());
		this.evaluations = runs.stream()
			.map((run) -> Readings.evaluation(run.job()))
			.flatMap(Optional::stream)
			.toList();
	}

	CellReport report() {
		return new CellReport(this.cell, PaperProtocol.departures(this.cell.recipe()), this.runs,
				Arrays.stream(Measure.values()).map(this::measure).toList(), classes(), confusion());
	}

	private MeasureReport measure(Measure measure) {
		Optional<Sample> ours = Readings.sample(measure, this.runs);
		Optional<Interval> wilson = (measure == Measure.TEST_ACCURACY) ? ours.map(this::wilson) : Optional.empty();
		PaperValue value = this.paper.get(measure);
		if (value == null) {
			return new MeasureReport(measure, Optional.empty(), ours, wilson, OptionalDouble.empty(), Optional.empty(),
					"");
		}
		VerdictRule.Outcome outcome = VerdictRule.judge(measure, value.value(), ours, departures(measure));
		OptionalDouble difference = ours.map((sample) -> OptionalDouble.of(sample.mean() - value.value()))
			.orElseGet(OptionalDouble::empty);
		return new MeasureReport(measure, Optional.of(value), ours, wilson, difference, Optional.of(outcome.verdict()),
				outcome.reason());
	}

	private List<String> departures(Measure measure) {
		return measure.isOfFirstEpoch() ? PaperProtocol.departuresOfFirstEpoch(this.cell.recipe())
				: PaperProtocol.departures(this.cell.recipe());
	}

	private Interval wilson(Sample accuracy) {
		int images = this.evaluations.get(0)
			.confusion()
			.stream()
			.flatMap(List::stream)
			.mapToInt(Integer::intValue)
			.sum();
		return WilsonInterval.of(Math.toIntExact(Math.round(accuracy.mean() * images)), images);
	}

	private List<ClassReport> classes() {
		if (this.evaluations.isEmpty()) {
			return List.of();
		}
		List<ClassScores> labels = this.evaluations.get(0).classes();
		return IntStream.range(0, labels.size())
			.mapToObj((index) -> new ClassReport(labels.get(index).label(), sample(index, ClassScores::precision),
					sample(index, ClassScores::recall), sample(index, ClassScores::f1)))
			.toList();
	}

	private Sample sample(int index, ToDoubleFunction<ClassScores> score) {
		return Sample.of(this.evaluations.stream()
			.mapToDouble((evaluation) -> score.applyAsDouble(evaluation.classes().get(index)))
			.toArray());
	}

	private Optional<List<List<Integer>>> confusion() {
		return this.evaluations.stream().map(Evaluation::confusion).reduce(CellComparison::sum);
	}

	private static List<List<Integer>> sum(List<List<Integer>> first, List<List<Integer>> second) {
		return IntStream.range(0, first.size())
			.mapToObj((row) -> IntStream.range(0, first.get(row).size())
				.mapToObj((column) -> first.get(row).get(column) + second.get(row).get(column))
				.toList())
			.toList();
	}

}

package io.atelier.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.knowm.xchart.style.markers.SeriesMarkers;

import io.atelier.evaluation.statistics.Interval;
import io.atelier.evaluation.statistics.Sample;
import io.atelier.paper.PaperExperiment;
import io.atelier.paper.PaperResults;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;
import io.atelier.report.drawing.DotPanel;
import io.atelier.report.drawing.Figure;
import io.atelier.report.drawing.Legend;
import io.atelier.report.drawing.Page;
import io.atelier.report.drawing.Pen;
import io.atelier.report.drawing.Style;
import io.atelier.study.CellReport;
import io.atelier.study.Measure;
import io.atelier.study.StudyReport;

/**
 * First and last epoch with each optimizer, beside the paper's values: the eight columns
 * of figure 11.
 */
record OptimizerValues() implements StudyFigure {

	private static final Pen OURS = new Pen(Style.BLUE, null, SeriesMarkers.CIRCLE);

	private static final Pen PAPER = new Pen(Style.VERMILION, null, SeriesMarkers.DIAMOND);

	@Override
	public int number() {
		return 11;
	}

	@Override
	public String title() {
		return "First and last epoch with each optimizer";
	}

	@Override
	public Optional<String> obstacle(StudyReport report) {
		return OptimizerCells.obstacle(report);
	}

	@Override
	public Figure draw(StudyReport report) {
		OptimizerCells chosen = OptimizerCells.of(report).orElseThrow();
		List<CellReport> cells = chosen.started();
		List<Figure> panels = List.of(panel(cells, Measure.FIRST_TRAINING_LOSS, (row) -> row.first().trainingLoss()),
				panel(cells, Measure.TRAINING_LOSS, (row) -> row.last().trainingLoss()),
				panel(cells, Measure.FIRST_VALIDATION_LOSS, (row) -> row.first().validationLoss()),
				panel(cells, Measure.VALIDATION_LOSS, (row) -> row.last().validationLoss()),
				panel(cells, Measure.FIRST_TRAINING_ACCURACY, (row) -> row.first().trainingAccuracy()),
				panel(cells, Measure.TRAINING_ACCURACY, (row) -> row.last().trainingAccuracy()),
				panel(cells, Measure.FIRST_VALIDATION_ACCURACY, (row) -> row.first().validationAccuracy()),
				panel(cells, Measure.VALIDATION_ACCURACY, (row) -> row.last().validationAccuracy()));
		return new Page(chosen.caption(report, title(), List.of()), panels, 2, legend(cells));
	}

	private static Legend legend(List<CellReport> cells) {
		boolean intervals = cells.stream()
			.flatMap((cell) -> cell.measures().stream())
			.flatMap((measure) -> measure.ours().stream())
			.anyMatch((sample) -> sample.interval().isPresent());
		List<Legend.Entry> entries = new ArrayList<>();
		entries.add(new Legend.Entry(intervals ? "ours, mean of the seeds and its 95 % interval" : "ours",
				intervals ? new Pen(OURS.color(), Pen.TRAINING.stroke(), OURS.marker()) : OURS));
		if (cells.stream().anyMatch((cell) -> paper(cell).isPresent())) {
			entries.add(new Legend.Entry("paper (figure 11, epochs 1 and 20)", PAPER));
		}
		return new Legend(entries);
	}

	private static Figure panel(List<CellReport> cells, Measure measure,
			ToDoubleFunction<PaperResults.OptimizerResult> inPaper) {
		List<DotPanel.Row> rows = new ArrayList<>();
		for (CellReport cell : cells) {
			List<DotPanel.Dot> dots = new ArrayList<>();
			cell.measure(measure).ours().ifPresent((sample) -> dots.add(dot(sample)));
			paper(cell).ifPresent((row) -> {
				double value = inPaper.applyAsDouble(row);
				dots.add(new DotPanel.Dot(PAPER, value, value, value));
			});
			rows.add(new DotPanel.Row(OptimizerCells.name(cell), dots));
		}
		return new DotPanel(title(measure, cells.get(0).cell().recipe()),
				measure.isLoss() ? Double.POSITIVE_INFINITY : 1, rows);
	}

	private static DotPanel.Dot dot(Sample sample) {
		Interval interval = sample.interval().orElse(new Interval(sample.mean(), sample.mean()));
		return new DotPanel.Dot(OURS, sample.mean(), interval.low(), interval.high());
	}

	private static String title(Measure measure, Recipe recipe) {
		String set = (measure.title().contains("validation") && recipe.validation() == Validation.HOLDOUT)
				? " on the holdout" : "";
		String title = measure.title().substring(0, 1).toUpperCase(Locale.ROOT) + measure.title().substring(1);
		return title + set + (measure.isLoss() ? " (nats)" : "");
	}

	private static Optional<PaperResults.OptimizerResult> paper(CellReport cell) {
		return PaperExperiment.of(cell.cell().recipe()).flatMap(PaperExperiment::figure11);
	}

}

package io.atelier.report.study;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import io.atelier.evaluation.EpochMetrics;
import io.atelier.optimizer.Optimizers;
import io.atelier.report.drawing.Curve;
import io.atelier.report.drawing.CurvePanel;
import io.atelier.report.drawing.Figure;
import io.atelier.report.drawing.Legend;
import io.atelier.report.drawing.Page;
import io.atelier.report.drawing.Pen;
import io.atelier.report.network.Runs;
import io.atelier.study.CellReport;
import io.atelier.study.StudyReport;

/**
 * Learning curves, a line for each optimizer: figure 12.
 */
record OptimizerCurves() implements StudyFigure {

	private static final double MANY_TIMES = 10;

	@Override
	public int number() {
		return 12;
	}

	@Override
	public String title() {
		return "Learning curves of the optimizers";
	}

	@Override
	public Optional<String> obstacle(StudyReport report) {
		return OptimizerCells.obstacle(report);
	}

	@Override
	public Figure draw(StudyReport report) {
		OptimizerCells chosen = OptimizerCells.of(report).orElseThrow();
		List<CellReport> cells = chosen.started();
		boolean several = cells.stream().anyMatch((cell) -> CellFigures.runs(cell).areSeveral());
		return new Page(
				chosen.caption(report, title(),
						several ? List.of("lines: mean of the seeds, without bands") : List.of()),
				List.of(panel(cells, "Training loss (nats)", EpochMetrics::trainingLoss),
						panel(cells, "Validation loss (nats)", EpochMetrics::validationLoss),
						panel(cells, "Training accuracy", EpochMetrics::trainingAccuracy),
						panel(cells, "Validation accuracy", EpochMetrics::validationAccuracy)),
				2, new Legend(
						cells.stream().map((cell) -> new Legend.Entry(OptimizerCells.name(cell), pen(cell))).toList()));
	}

	private static Figure panel(List<CellReport> cells, String measure, ToDoubleFunction<EpochMetrics> value) {
		int lastEpoch = cells.stream()
			.mapToInt((cell) -> Math.max(cell.cell().recipe().epochs(), CellFigures.runs(cell).lastEpoch()))
			.max()
			.orElseThrow();
		List<Curve> curves = cells.stream().map((cell) -> curve(cell, value)).toList();
		// Adadelta's first losses would flatten all other lines.
		return measure.contains("loss") ? CurvePanel.spreading(measure, MANY_TIMES, lastEpoch, curves, List.of())
				: new CurvePanel(measure, false, lastEpoch, curves, List.of());
	}

	private static Curve curve(CellReport cell, ToDoubleFunction<EpochMetrics> value) {
		// Without bands: seven on top of each other would hide the lines.
		Runs runs = CellFigures.runs(cell);
		Curve curve = runs.curve(OptimizerCells.name(cell), pen(cell), value);
		return new Curve(curve.name(), curve.pen(),
				curve.spots().stream().map((spot) -> new Curve.Spot(spot.x(), spot.y())).toList());
	}

	private static Pen pen(CellReport cell) {
		List<String> ids = Optimizers.ids();
		String id = cell.cell().recipe().optimizer().id();
		return Pen.of(IntStream.range(0, ids.size()).filter((i) -> ids.get(i).equals(id)).findFirst().orElse(0));
	}

}

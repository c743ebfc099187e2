package io.atelier.report.study;

import java.util.List;
import java.util.Optional;

import io.atelier.optimizer.Optimizer;
import io.atelier.paper.PaperResults;
import io.atelier.paper.PaperResults.ArchitectureResult;
import io.atelier.report.drawing.Figure;
import io.atelier.study.CellReport;
import io.atelier.study.StudyReport;

/**
 * Learning curves of one of the paper's networks: figures 4 to 10.
 *
 * @param number the number in the paper
 * @param row the row of the paper's table 1
 */
record ModelFigure(int number, ArchitectureResult row) implements StudyFigure {

	@Override
	public String title() {
		return "Learning curves of " + model();
	}

	@Override
	public Optional<String> obstacle(StudyReport report) {
		Optional<CellReport> cell = cell(report);
		if (cell.isEmpty()) {
			return Optional.of("The study has no cell of " + model());
		}
		return CellFigures.hasEpochs(cell.get()) ? Optional.empty()
				: Optional.of("No run of %s has finished an epoch".formatted(model()));
	}

	@Override
	public Figure draw(StudyReport report) {
		return CellFigures.curves(report, cell(report).orElseThrow());
	}

	private String model() {
		return "Model " + this.row.model();
	}

	private Optional<CellReport> cell(StudyReport report) {
		List<CellReport> cells = report.cells()
			.stream()
			.filter((cell) -> cell.cell().recipe().architecture().id().equals(this.row.architecture()))
			.toList();
		return cells.stream()
			.filter((cell) -> isOfTable1(cell.cell().recipe().optimizer()))
			.findFirst()
			.or(() -> cells.stream().findFirst());
	}

	private static boolean isOfTable1(Optimizer optimizer) {
		return optimizer.id().equals(PaperResults.OPTIMIZER_OF_TABLE_1) && optimizer.isAtDefaults();
	}

}

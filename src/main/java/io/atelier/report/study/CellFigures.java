package io.atelier.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.atelier.recipe.Recipe;
import io.atelier.report.caption.RecipeCaptions;
import io.atelier.report.caption.StudyCaptions;
import io.atelier.report.drawing.Caption;
import io.atelier.report.drawing.Figure;
import io.atelier.report.network.NetworkFigures;
import io.atelier.report.network.PaperReference;
import io.atelier.report.network.Runs;
import io.atelier.study.CellReport;
import io.atelier.study.CellReport.ClassReport;
import io.atelier.study.Measure;
import io.atelier.study.MeasureReport.PaperValue;
import io.atelier.study.StudyReport;

final class CellFigures {

	private CellFigures() {
	}

	static boolean hasEpochs(CellReport cell) {
		return cell.runs().stream().anyMatch((run) -> !run.job().epochs().isEmpty());
	}

	static Runs runs(CellReport cell) {
		return new Runs(cell.runs().stream().map((run) -> run.job().epochs()).toList());
	}

	// The cell must have a finished epoch.
	static Figure curves(StudyReport report, CellReport cell) {
		Recipe recipe = cell.cell().recipe();
		return NetworkFigures.curves(caption(report, cell, Optional.empty()), runs(cell), recipe.epochs(),
				recipe.validation(), reference(cell));
	}

	// The cell must have a confusion matrix.
	static Figure confusion(StudyReport report, CellReport cell) {
		List<List<Integer>> counts = cell.confusion().orElseThrow();
		String answers = RecipeCaptions.answers(cell.cell().recipe(), counts, StudyCaptions.finished(cell));
		return NetworkFigures.confusion(caption(report, cell, Optional.of(answers)),
				cell.classes().stream().map(ClassReport::label).toList(), counts);
	}

	private static Caption caption(StudyReport report, CellReport cell, Optional<String> last) {
		List<String> lines = new ArrayList<>();
		lines.add(StudyCaptions.settings(cell));
		lines.addAll(conditions(report, List.of(cell)));
		last.ifPresent(lines::add);
		return new Caption(RecipeCaptions.title(cell.cell().recipe()), lines,
				StudyCaptions.foot(report, List.of(cell)));
	}

	// States what is smaller than in the paper, and what is not finished.
	static List<String> conditions(StudyReport report, List<CellReport> cells) {
		int jobs = cells.stream().mapToInt((cell) -> cell.runs().size()).sum();
		int finished = cells.stream().mapToInt(StudyCaptions::finished).sum();
		Optional<String> progress = (cells.size() == 1) ? StudyCaptions.progress(cells.get(0))
				: (finished == jobs) ? Optional.empty() : Optional.of(finished + " of " + jobs + " runs finished");
		return Stream.of(StudyCaptions.scaledDown(report, cells), progress).flatMap(Optional::stream).toList();
	}

	private static Optional<PaperReference> reference(CellReport cell) {
		Optional<PaperValue> loss = paper(cell, Measure.TRAINING_LOSS);
		Optional<PaperValue> accuracy = paper(cell, Measure.TRAINING_ACCURACY);
		Optional<PaperValue> testLoss = paper(cell, Measure.TEST_LOSS).or(() -> paper(cell, Measure.VALIDATION_LOSS));
		Optional<PaperValue> testAccuracy = paper(cell, Measure.TEST_ACCURACY)
			.or(() -> paper(cell, Measure.VALIDATION_ACCURACY));
		if (loss.isEmpty() || accuracy.isEmpty() || testLoss.isEmpty() || testAccuracy.isEmpty()) {
			return PaperReference.of(cell.cell().recipe());
		}
		return Optional.of(new PaperReference(loss.get().place(), loss.get().value(), accuracy.get().value(),
				testLoss.get().value(), testAccuracy.get().value()));
	}

	private static Optional<PaperValue> paper(CellReport cell, Measure measure) {
		return cell.measures()
			.stream()
			.filter((each) -> each.measure() == measure)
			.findFirst()
			.flatMap((each) -> each.paper());
	}

}

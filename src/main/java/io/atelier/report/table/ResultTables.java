package io.atelier.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.atelier.paper.PaperResults;
import io.atelier.recipe.Recipe;
import io.atelier.report.caption.StudyCaptions;
import io.atelier.report.table.Block.Column;
import io.atelier.report.table.Block.Table;
import io.atelier.study.CellReport;
import io.atelier.study.Measure;
import io.atelier.study.MeasureReport;
import io.atelier.study.StudyKind;
import io.atelier.study.StudyReport;

/**
 * Tables of trained cells and their results, beside the paper's.
 */
final class ResultTables {

	private static final List<Measure> TABLE_1 = List.of(Measure.TRAINING_LOSS, Measure.TRAINING_ACCURACY,
			Measure.TEST_LOSS, Measure.TEST_ACCURACY);

	private static final List<Measure> FIGURE_11 = List.of(Measure.FIRST_TRAINING_LOSS, Measure.TRAINING_LOSS,
			Measure.FIRST_VALIDATION_LOSS, Measure.VALIDATION_LOSS, Measure.FIRST_TRAINING_ACCURACY,
			Measure.TRAINING_ACCURACY, Measure.FIRST_VALIDATION_ACCURACY, Measure.VALIDATION_ACCURACY);

	private ResultTables() {
	}

	static Table cells(StudyReport report) {
		List<Column> columns = List.of(Column.key("cell"), Column.key("model"), Column.key("id"),
				Column.text("optimizer"), Column.number("learning rate"), Column.number("epochs"),
				Column.number("batch size"), Column.number("training images"), Column.text("runs"));
		List<List<String>> rows = report.cells().stream().map((cell) -> {
			Recipe recipe = cell.cell().recipe();
			return List.of(Integer.toString(cell.cell().number()), model(recipe), recipe.architecture().id(),
					recipe.optimizer().id(), Double.toString(recipe.optimizer().learningRate()),
					Integer.toString(recipe.epochs()), Integer.toString(recipe.batchSize()),
					String.format(Locale.ROOT, "%,d", recipe.trainingImages()), runs(cell));
		}).toList();
		return new Table("cells", "What was trained: each cell of the study and how many of its runs have finished",
				columns, rows);
	}

	static Table results(StudyReport report) {
		return compare(report, "results",
				"Loss and accuracy after the last epoch, the paper's beside ours; training figures are running means "
						+ "over the epoch's batches",
				TABLE_1);
	}

	static Table epochs(StudyReport report) {
		return compare(report, "epochs", "First and last epoch, as in the paper's figure 11", FIGURE_11);
	}

	// For studies of optimizers, and if the paper has several first epochs.
	static boolean hasEpochs(StudyReport report) {
		return report.plan().kind() == StudyKind.OPTIMIZERS || report.cells()
			.stream()
			.filter((cell) -> cell.measure(Measure.FIRST_TRAINING_LOSS).paper().isPresent())
			.count() > 1;
	}

	private static Table compare(StudyReport report, String label, String caption, List<Measure> measures) {
		List<Column> columns = keys();
		for (Measure measure : measures) {
			columns.add(Column.number("paper").in(measure.title()));
			columns.add(Column.text("ours").in(measure.title()));
		}
		List<List<String>> rows = report.cells().stream().map((cell) -> {
			List<String> row = keys(cell);
			for (Measure measure : measures) {
				MeasureReport found = cell.measure(measure);
				row.add(found.paper().map((paper) -> Numbers.of(paper.value())).orElse(Numbers.NONE));
				row.add(Numbers.of(found.ours())
						+ found.verdict().map((verdict) -> " " + Numbers.mark(verdict)).orElse(""));
			}
			return row;
		}).toList();
		return new Table(label, caption, columns, rows);
	}

	static List<Column> keys() {
		return new ArrayList<>(List.of(Column.key("cell"), Column.key("model"), Column.spareKey("id"),
				Column.key("optimizer"), Column.spareKey("epochs")));
	}

	static List<String> keys(CellReport cell) {
		Recipe recipe = cell.cell().recipe();
		return new ArrayList<>(List.of(Integer.toString(cell.cell().number()), model(recipe),
				recipe.architecture().id(), optimizer(recipe), Integer.toString(recipe.epochs())));
	}

	static String name(CellReport cell) {
		Recipe recipe = cell.cell().recipe();
		return String.format(Locale.ROOT, "%d (%s %s)", cell.cell().number(),
				PaperResults.model(recipe.architecture()).orElse(recipe.architecture().id()), optimizer(recipe));
	}

	private static String model(Recipe recipe) {
		return PaperResults.model(recipe.architecture()).orElse(Numbers.NONE);
	}

	// The id, with the learning rate if it is not the default.
	private static String optimizer(Recipe recipe) {
		String id = recipe.optimizer().id();
		return recipe.optimizer().isAtDefaults() ? id : "%s %s".formatted(id, recipe.optimizer().learningRate());
	}

	private static String runs(CellReport cell) {
		return StudyCaptions.progress(cell).orElseGet(() -> Integer.toString(cell.runs().size()));
	}

}

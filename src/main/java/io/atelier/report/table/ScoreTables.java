package io.atelier.report.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.atelier.evaluation.statistics.Interval;
import io.atelier.evaluation.statistics.Sample;
import io.atelier.recipe.Recipe;
import io.atelier.report.table.Block.Column;
import io.atelier.report.table.Block.Table;
import io.atelier.study.CellReport;
import io.atelier.study.CellReport.ClassReport;
import io.atelier.study.Measure;
import io.atelier.study.MeasureReport;
import io.atelier.study.PairReport;
import io.atelier.study.RankReport;
import io.atelier.study.StudyReport;

/**
 * Tables that the paper announces but does not contain, and the ranking of the cells.
 */
final class ScoreTables {

	private ScoreTables() {
	}

	static Table macro(StudyReport report) {
		List<Column> columns = ResultTables.keys();
		List<Measure> measures = List.of(Measure.MACRO_PRECISION, Measure.MACRO_RECALL, Measure.MACRO_F1);
		measures.forEach((measure) -> columns.add(Column.text(measure.title())));
		List<List<String>> rows = report.cells().stream().map((cell) -> {
			List<String> row = ResultTables.keys(cell);
			measures.forEach((measure) -> row.add(Numbers.of(cell.measure(measure).ours())));
			return row;
		}).toList();
		return new Table("macro", "Precision, recall and F1 on the test set, means over the ten classes", columns,
				rows);
	}

	static Table classes(StudyReport report) {
		Set<String> labels = new LinkedHashSet<>();
		report.cells().forEach((cell) -> cell.classes().forEach((each) -> labels.add(each.label())));
		List<Column> columns = new ArrayList<>(List.of(Column.key("class")));
		for (CellReport cell : report.cells()) {
			columns.add(Column.text(ResultTables.name(cell)));
		}
		List<List<String>> rows = new ArrayList<>();
		for (String label : labels) {
			List<String> row = new ArrayList<>(List.of(label));
			report.cells().forEach((cell) -> row.add(Numbers.of(f1(cell, label))));
			rows.add(row);
		}
		return new Table("classes", "F1 of each class on the test set", columns, rows);
	}

	static Table ranking(StudyReport report) {
		List<Column> columns = List.of(Column.key("rank"), Column.key("cell"), Column.spareKey("id"),
				Column.text("test accuracy"), Column.text("mean, 95 %"), Column.text("sampling, 95 %"),
				Column.text("ties"));
		List<List<String>> rows = new ArrayList<>();
		for (RankReport rank : report.ranking()) {
			CellReport cell = cell(report, rank.cell());
			MeasureReport accuracy = cell.measure(Measure.TEST_ACCURACY);
			Optional<Interval> interval = accuracy.ours().flatMap(Sample::interval);
			rows.add(List.of(Integer.toString(rank.rank()), ResultTables.name(cell),
					cell.cell().recipe().architecture().id(), Numbers.of(accuracy.ours()), Numbers.range(interval),
					Numbers.range(accuracy.wilson()), numbers(rank.tiedWith())));
		}
		return new Table("ranking",
				"Order by mean test accuracy, with 95 % intervals of the mean over the seeds and for the sampling of the "
						+ "test images; ties are the cells that no test separates",
				columns, rows);
	}

	static Table pairs(StudyReport report) {
		List<Column> columns = List.of(Column.key("first"), Column.spareKey("name"), Column.key("second"),
				Column.spareKey("name"), Column.number("seeds"), Column.number("only first"),
				Column.number("only second"), Column.number("p"), Column.number("adjusted p"),
				Column.text("separated"));
		List<List<String>> rows = report.pairs()
			.stream()
			.map((pair) -> List.of(Integer.toString(pair.first()), name(report, pair.first()),
					Integer.toString(pair.second()), name(report, pair.second()), Integer.toString(pair.tests().size()),
					Integer.toString(pair.tests().stream().mapToInt(PairReport.SeedTest::onlyFirst).sum()),
					Integer.toString(pair.tests().stream().mapToInt(PairReport.SeedTest::onlySecond).sum()),
					Numbers.probability(pair.pValue()), Numbers.probability(pair.adjustedPValue()),
					pair.separated() ? "yes" : "no"))
			.toList();
		return new Table("pairs",
				"Each pair of cells on the same test images, by McNemar's exact test: images that only one gets right, "
						+ "summed over the seeds, and p, adjusted by Holm's method",
				columns, rows);
	}

	private static Optional<Sample> f1(CellReport cell, String label) {
		return cell.classes().stream().filter((each) -> each.label().equals(label)).findFirst().map(ClassReport::f1);
	}

	private static CellReport cell(StudyReport report, int number) {
		return report.cells().stream().filter((each) -> each.cell().number() == number).findFirst().orElseThrow();
	}

	private static String name(StudyReport report, int number) {
		Recipe recipe = cell(report, number).cell().recipe();
		return recipe.architecture().id() + " " + recipe.optimizer().id();
	}

	private static String numbers(List<Integer> cells) {
		return cells.isEmpty() ? Numbers.NONE : cells.stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

}

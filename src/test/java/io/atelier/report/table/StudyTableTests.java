package io.atelier.report.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.atelier.report.SampleStudies;
import io.atelier.report.table.Block.Column;
import io.atelier.report.table.Block.Table;
import io.atelier.study.CellReport;
import io.atelier.study.Measure;
import io.atelier.study.MeasureReport;
import io.atelier.study.StudyReport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StudyTableTests {

	private static final Pattern TABULAR = Pattern
		.compile("\\\\begin\\{tabular\\*?\\}.*?([lr]+)\\}\n(.*?)\\\\end\\{tabular\\*?\\}", Pattern.DOTALL);

	static Stream<StudyReport> studies() {
		return Stream.of(SampleStudies.full(5).architectures(), SampleStudies.full(1).optimizers(),
				SampleStudies.full(5).withDone(3).optimizers(), SampleStudies.scaledDown().architectures(),
				SampleStudies.full(0).withSeeds(1).architectures(),
				SampleStudies.full(2).withDataset("fashion-sketch").grid("mlp", "adam", "sgd"));
	}

	@Test
	void csvHoldsEveryNumberInFull() throws IOException {
		StudyReport report = SampleStudies.full(5).architectures();
		List<CSVRecord> records = csv(report);
		assertThat(records).hasSize(7 * (Measure.values().length + 30));
		CSVRecord record = records.stream()
			.filter((each) -> each.get("cell").equals("7") && each.get("measure").equals("testAccuracy"))
			.findFirst()
			.orElseThrow();
		MeasureReport measure = report.cells().get(6).measure(Measure.TEST_ACCURACY);
		assertThat(record.get("architecture")).isEqualTo("hybrid");
		assertThat(record.get("paper_model")).isEqualTo("6");
		assertThat(record.get("optimizer")).isEqualTo("adam");
		assertThat(record.get("seeds")).isEqualTo("5");
		assertThat(record.get("paper")).isEqualTo("0.9329");
		assertThat(record.get("paper_place")).isEqualTo("table 1");
		assertThat(Double.parseDouble(record.get("mean"))).isEqualTo(measure.ours().orElseThrow().mean());
		assertThat(Double.parseDouble(record.get("ci_low")))
			.isEqualTo(measure.ours().orElseThrow().interval().orElseThrow().low());
		assertThat(Double.parseDouble(record.get("wilson_high"))).isEqualTo(measure.wilson().orElseThrow().high());
		assertThat(Double.parseDouble(record.get("difference"))).isEqualTo(measure.difference().orElseThrow());
		assertThat(record.get("verdict")).isEqualTo("reproduced");
		assertThat(record.get("scaled_down")).isEqualTo("false");
		assertThat(record.get("commits")).isEqualTo("fd53c90aa1b2c3d4e5f60718293a4b5c6d7e8f90");
		assertThat(record.get("dataset_sha256")).hasSize(64);
	}

	@Test
	void csvHoldsEveryClass() throws IOException {
		List<CSVRecord> shirts = csv(SampleStudies.full(1).architectures()).stream()
			.filter((each) -> each.get("cell").equals("1") && each.get("class").equals("Shirt"))
			.toList();
		assertThat(shirts).extracting((each) -> each.get("measure")).containsExactly("precision", "recall", "f1");
		assertThat(shirts).allSatisfy((each) -> {
			assertThat(Double.parseDouble(each.get("mean"))).isBetween(0.5, 1.0);
			assertThat(each.get("std")).isEmpty();
			assertThat(each.get("paper")).isEmpty();
		});
	}

	@Test
	void csvLeavesEmptyWhatIsMissing() throws IOException {
		List<CSVRecord> records = csv(SampleStudies.full(0).withSeeds(1).architectures());
		assertThat(records).hasSize(7 * Measure.values().length)
			.allSatisfy((each) -> assertThat(each.get("mean")).isEmpty());
		assertThat(csv(SampleStudies.scaledDown().architectures())).allSatisfy((each) -> {
			assertThat(each.get("scaled_down")).isEqualTo("true");
			assertThat(each.get("departures")).isEqualTo("4,000 of 60,000 training images; 2 of 10 epochs");
		});
	}

	@ParameterizedTest
	@MethodSource("studies")
	void markdownTablesHaveEqualRows(StudyReport report) {
		List<List<String>> tables = markdownTables(markdown(report));
		assertThat(tables).hasSizeGreaterThanOrEqualTo(3);
		for (List<String> table : tables) {
			assertThat(table).hasSizeGreaterThan(2);
			assertThat(table.get(1)).matches("\\|( ---:? \\|)+");
			assertThat(table).extracting(StudyTableTests::columns).containsOnly(columns(table.get(0)));
		}
	}

	@Test
	void markdownShowsOursBesideThePapers() {
		StudyReport report = SampleStudies.full(5).architectures();
		CellReport hybrid = report.cells().get(6);
		String accuracy = Numbers.of(hybrid.measure(Measure.TEST_ACCURACY).ours());
		assertThat(accuracy).matches("0\\.93\\d\\d ± 0\\.00\\d\\d");
		assertThat(markdown(report)).startsWith("# Seven networks compared: the paper's table 1\n")
			.contains("succeeded: 35 of 35 runs have ended.")
			.contains("| 7 | 6 | hybrid | adam | 20 | 0.1253 | ")
			.contains(" | 0.9329 | " + accuracy + " = |\n")
			.contains("Here: contradicted;")
			.contains("- commit fd53c90aa1b2c3d4e5f60718293a4b5c6d7e8f90\n")
			.contains("- seeds 1, 2, 3, 4, 5\n")
			.doesNotContain("caled down");
	}

	@Test
	void markdownShowsSingleRunsWithoutSpreadAndDashesForNothing() {
		String markdown = markdown(SampleStudies.full(1).architectures());
		assertThat(markdown).doesNotContain("±").doesNotContain("first train loss");
		String queued = markdown(SampleStudies.full(0).withSeeds(1).architectures());
		assertThat(queued).contains("| 7 | 6 | hybrid | adam | 20 | 0.1253 | – ? | 0.9534 | – ? |")
			.contains("0 of 1 seed finished")
			.doesNotContain("## Order");
	}

	@Test
	void markdownSaysHowFarCellsAre() {
		assertThat(markdown(SampleStudies.full(5).withDone(3).optimizers())).contains("running: 21 of 35 runs")
			.contains("The numbers are preliminary.")
			.contains("3 of 5 seeds finished");
	}

	@Test
	void optimizersHaveTheEightColumnsOfFigure11() {
		StudyReport report = SampleStudies.full(2).optimizers();
		List<Table> tables = StudyDocument.of(report)
			.blocks()
			.stream()
			.filter(Table.class::isInstance)
			.map(Table.class::cast)
			.toList();
		Table epochs = tables.stream().filter((table) -> table.label().equals("epochs")).findFirst().orElseThrow();
		assertThat(epochs.columns().stream().map(Column::group).filter((group) -> !group.isEmpty()).distinct())
			.hasSize(8);
		assertThat(epochs.rows().get(4)).contains("adadelta", "4.2911", "0.7290");
	}

	@Test
	void everyFormatSaysThatTheStudyIsScaledDown() {
		StudyReport report = SampleStudies.scaledDown().architectures();
		assertThat(markdown(report))
			.contains("**Scaled down: 4,000 of 60,000 training images, 2 of 10 epochs. This alone")
			.doesNotContain("- Cell 7");
		assertThat(latex(report))
			.contains("\\textbf{Scaled down: 4,000 of 60,000 training images, 2 of 10 epochs. This alone");
	}

	@Test
	void saysOfEachCellHowItIsScaledDownWhereTheyDiffer() {
		StudyReport full = SampleStudies.full(1).architectures();
		List<CellReport> cells = List.of(full.cells().get(0),
				SampleStudies.scaledDown().architectures().cells().get(1));
		StudyReport mixed = new StudyReport(full.id(), full.plan(), full.status(), full.createdAt(), full.finishedAt(),
				2, 2, cells, List.of(), List.of(), List.of());
		assertThat(markdown(mixed))
			.contains("- Cell 1: as in the paper\n- Cell 2: 4,000 of 60,000 training images, 2 of 10 epochs\n");
	}

	@ParameterizedTest
	@MethodSource("studies")
	void latexIsBalanced(StudyReport report) {
		String latex = latex(report);
		Deque<String> open = new ArrayDeque<>();
		Matcher matcher = Pattern.compile("\\\\(begin|end)\\{([a-z*]+)\\}").matcher(body(latex));
		while (matcher.find()) {
			if (matcher.group(1).equals("begin")) {
				open.push(matcher.group(2));
			}
			else {
				assertThat(open.pop()).isEqualTo(matcher.group(2));
			}
		}
		assertThat(open).isEmpty();
		assertThat(latex.chars().filter((each) -> each == '{').count())
			.isEqualTo(latex.chars().filter((each) -> each == '}').count());
		assertThat(latex).contains("\\begin{tabular", "\\toprule", "\\midrule", "\\bottomrule", "\\caption{",
				"\\label{tab:atelier-results");
	}

	@ParameterizedTest
	@MethodSource("studies")
	void latexRowsFillTheirColumns(StudyReport report) {
		Matcher tabular = TABULAR.matcher(latex(report));
		int tables = 0;
		while (tabular.find()) {
			tables++;
			for (String row : tabular.group(2).split("\n", -1)) {
				if (row.endsWith("\\\\")) {
					assertThat(span(row)).as(row).isEqualTo(tabular.group(1).length());
				}
			}
		}
		assertThat(tables).isGreaterThanOrEqualTo(4);
	}

	@Test
	void latexPutsOffFewTablesAtOnce() {
		List<Column> columns = List.of(Column.key("cell"));
		List<List<String>> rows = IntStream.range(0, 600).mapToObj((row) -> List.of(Integer.toString(row))).toList();
		String latex = LatexWriter
			.write(new StudyDocument("Large", List.of(new Table("large", "Large", columns, rows))));
		assertThat(latex.split("clearpage", -1)).hasSizeGreaterThan(2)
			.allMatch((part) -> part.split("end\\{table\\}", -1).length <= 7);
	}

	@Test
	void latexLeavesNothingSpecialUnescaped() {
		assertThat(LatexText.of("50 % of #1 & {x}_y ~ ^ \\ $5"))
			.isEqualTo("50 \\% of \\#1 \\& \\{x\\}\\_y \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\$5");
		assertThat(LatexText.of("0.8858 ± 0.0021 ≠ – <")).isEqualTo("0.8858 $\\pm$ 0.0021 $\\neq$ -- $<$");
		assertThat(LatexText.of("0123456789abcdef0123456789abcdef01"))
			.isEqualTo("0123456789abcdef\\allowbreak{}0123456789abcdef\\allowbreak{}01");
	}

	@Test
	void latexCompilesAloneAndWithinOthers() {
		assertThat(latex(SampleStudies.full(1).optimizers())).startsWith("% ")
			.containsSubsequence("\\ifdefined\\toprule\\else\n", "\\documentclass", "\\usepackage{booktabs}",
					"\\begin{document}", "\\fi\n", "\\providecommand{\\atelierend}{}", "\\section*{")
			.endsWith("\n\\atelierend\n");
	}

	@Test
	void latexDividesWhatIsTooLong() {
		List<List<String>> rows = new ArrayList<>();
		for (int i = 0; i < 90; i++) {
			rows.add(List.of(Integer.toString(i), "x"));
		}
		String latex = LatexTable.write(new Table("long", "Many", List.of(Column.key("n"), Column.text("x")), rows));
		assertThat(latex).contains("Many (1 of 3)", "Many (3 of 3)", "\\label{tab:atelier-long-3}");
		assertThat(latex.split("\\\\midrule", -1)).hasSize(4);
	}

	@Test
	void markdownKeepsTextFromBeingMarkup() {
		assertThat(MarkdownWriter.escape("a|b *c* _d_ <e> `f` #1\nx"))
			.isEqualTo("a\\|b \\*c\\* \\_d\\_ \\<e\\> \\`f\\` \\#1 x");
	}

	@Test
	void refusesRowsThatDoNotFit() {
		List<Column> columns = List.of(Column.key("a"));
		List<List<String>> rows = List.of(List.of("1", "2"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Table("x", "x", columns, rows));
	}

	private static String markdown(StudyReport report) {
		return MarkdownWriter.write(StudyDocument.of(report));
	}

	private static String latex(StudyReport report) {
		return LatexWriter.write(StudyDocument.of(report));
	}

	private static String body(String latex) {
		return latex.substring(latex.indexOf("\\section*"));
	}

	private static List<CSVRecord> csv(StudyReport report) throws IOException {
		try (CSVParser parser = CSVParser.parse(CsvWriter.write(report),
				CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
			assertThat(parser.getHeaderNames()).isEqualTo(CsvWriter.HEADER);
			return parser.getRecords();
		}
	}

	private static List<List<String>> markdownTables(String markdown) {
		List<List<String>> tables = new ArrayList<>();
		boolean within = false;
		for (String line : markdown.split("\n", -1)) {
			if (line.startsWith("|")) {
				if (!within) {
					tables.add(new ArrayList<>());
				}
				tables.get(tables.size() - 1).add(line);
			}
			within = line.startsWith("|");
		}
		return tables;
	}

	private static int columns(String row) {
		return row.split("(?<!\\\\)\\|", -1).length;
	}

	private static int span(String row) {
		int span = 0;
		for (String cell : row.split("(?<!\\\\)&", -1)) {
			Matcher multicolumn = Pattern.compile("\\\\multicolumn\\{(\\d+)\\}").matcher(cell);
			span += multicolumn.find() ? Integer.parseInt(multicolumn.group(1)) : 1;
		}
		return span;
	}

}

package io.atelier.report.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import io.atelier.evaluation.statistics.Interval;
import io.atelier.evaluation.statistics.Sample;
import io.atelier.paper.PaperResults;
import io.atelier.recipe.Recipe;
import io.atelier.report.caption.StudyCaptions;
import io.atelier.study.CellReport;
import io.atelier.study.CellReport.ClassReport;
import io.atelier.study.MeasureReport;
import io.atelier.study.MeasureReport.PaperValue;
import io.atelier.study.StudyReport;
import io.atelier.training.Provenance;

/**
 * Writes every number of a study with full precision, one per row, for other programs.
 */
final class CsvWriter {

	static final List<String> HEADER = List.of("study", "cell", "architecture", "paper_model", "optimizer",
			"learning_rate", "epochs", "training_images", "seeds", "measure", "class", "paper", "paper_place", "mean",
			"std", "ci_low", "ci_high", "wilson_low", "wilson_high", "difference", "verdict", "scaled_down",
			"departures", "commits", "dataset_sha256");

	private CsvWriter() {
	}

	static String write(StudyReport report) {
		StringBuilder text = new StringBuilder();
		CSVFormat format = CSVFormat.RFC4180.builder().setHeader(HEADER.toArray(String[]::new)).get();
		try (CSVPrinter printer = new CSVPrinter(text, format)) {
			for (CellReport cell : report.cells()) {
				for (MeasureReport measure : cell.measures()) {
					printer.printRecord(row(report, cell, measure));
				}
				for (ClassReport each : cell.classes()) {
					printer.printRecord(row(report, cell, "precision", each.label(), each.precision()));
					printer.printRecord(row(report, cell, "recall", each.label(), each.recall()));
					printer.printRecord(row(report, cell, "f1", each.label(), each.f1()));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	private static List<@Nullable Object> row(StudyReport report, CellReport cell, MeasureReport measure) {
		List<@Nullable Object> row = keys(report, cell, measure.ours());
		row.add(measure.measure().id());
		row.add(null);
		row.add(measure.paper().map(PaperValue::value).orElse(null));
		row.add(measure.paper().map(PaperValue::place).orElse(null));
		addSample(row, measure.ours());
		row.add(measure.wilson().map(Interval::low).orElse(null));
		row.add(measure.wilson().map(Interval::high).orElse(null));
		row.add(measure.difference().isPresent() ? measure.difference().getAsDouble() : null);
		row.add(measure.verdict().map((verdict) -> verdict.name().toLowerCase(Locale.ROOT)).orElse(null));
		addConditions(row, cell);
		return row;
	}

	private static List<@Nullable Object> row(StudyReport report, CellReport cell, String measure, String label,
			Sample sample) {
		List<@Nullable Object> row = keys(report, cell, Optional.of(sample));
		row.add(measure);
		row.add(label);
		row.add(null);
		row.add(null);
		addSample(row, Optional.of(sample));
		row.add(null);
		row.add(null);
		row.add(null);
		row.add(null);
		addConditions(row, cell);
		return row;
	}

	private static List<@Nullable Object> keys(StudyReport report, CellReport cell, Optional<Sample> sample) {
		Recipe recipe = cell.cell().recipe();
		List<@Nullable Object> row = new ArrayList<>();
		row.add(report.id());
		row.add(cell.cell().number());
		row.add(recipe.architecture().id());
		row.add(PaperResults.model(recipe.architecture()).orElse(null));
		row.add(recipe.optimizer().id());
		row.add(recipe.optimizer().learningRate());
		row.add(recipe.epochs());
		row.add(recipe.trainingImages());
		row.add(sample.map(Sample::size).orElse(0));
		return row;
	}

	private static void addSample(List<@Nullable Object> row, Optional<Sample> sample) {
		row.add(sample.map(Sample::mean).orElse(null));
		row.add(sample.filter((found) -> found.standardDeviation().isPresent())
			.map((found) -> found.standardDeviation().getAsDouble())
			.orElse(null));
		row.add(sample.flatMap(Sample::interval).map(Interval::low).orElse(null));
		row.add(sample.flatMap(Sample::interval).map(Interval::high).orElse(null));
	}

	private static void addConditions(List<@Nullable Object> row, CellReport cell) {
		List<Provenance> provenances = StudyCaptions.provenances(List.of(cell));
		row.add(!cell.departures().isEmpty());
		row.add(String.join("; ", cell.departures()));
		row.add(provenances.stream()
			.map(Provenance::commit)
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.joining(" ")));
		row.add(provenances.stream().map(Provenance::datasetSha256).distinct().collect(Collectors.joining(" ")));
	}

}

package io.atelier.report.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.atelier.report.caption.RecipeCaptions;
import io.atelier.report.caption.StudyCaptions;
import io.atelier.report.table.Block.Heading;
import io.atelier.report.table.Block.Items;
import io.atelier.report.table.Block.Paragraph;
import io.atelier.report.table.Block.Table;
import io.atelier.study.CellReport;
import io.atelier.study.ClaimReport;
import io.atelier.study.StudyReport;
import io.atelier.study.Verdict;

record StudyDocument(String title, List<Block> blocks) {

	StudyDocument {
		blocks = List.copyOf(blocks);
	}

	static StudyDocument of(StudyReport report) {
		List<Block> blocks = new ArrayList<>(status(report));
		blocks.add(ResultTables.cells(report));
		blocks.add(new Heading("Results"));
		blocks.add(new Paragraph("Ours are means over the finished runs, with the standard deviation where there are "
				+ "several. Losses in nats. Marks: = reproduced, ≠ differs, ? cannot be told; – if there is no "
				+ "value.", false));
		blocks.add(ResultTables.results(report));
		if (ResultTables.hasEpochs(report)) {
			blocks.add(ResultTables.epochs(report));
		}
		blocks.add(ScoreTables.macro(report));
		add(blocks, ScoreTables.classes(report));
		if (!report.ranking().isEmpty()) {
			blocks.add(new Heading("Order"));
			blocks.add(ScoreTables.ranking(report));
			add(blocks, ScoreTables.pairs(report));
		}
		if (!report.claims().isEmpty()) {
			blocks.add(new Heading("Claims of the paper"));
			blocks.add(new Paragraph(
					"One cell is better than another if the 95 % interval of the difference over three common "
							+ "seeds or more lies above 0, or, with fewer seeds, if the difference exceeds the tolerance of verdicts.",
					false));
			blocks.add(new Items(report.claims().stream().map(StudyDocument::claim).toList()));
		}
		blocks.add(new Heading("How verdicts are reached"));
		blocks.add(new Items(Arrays.stream(Verdict.values()).map(StudyDocument::rule).toList()));
		blocks.add(new Heading("Provenance"));
		blocks.add(new Items(provenance(report)));
		return new StudyDocument(title(report), blocks);
	}

	private static void add(List<Block> blocks, Table table) {
		if (!table.rows().isEmpty()) {
			blocks.add(table);
		}
	}

	private static String title(StudyReport report) {
		return switch (report.plan().kind()) {
			case ARCHITECTURES -> "Seven networks compared: the paper's table 1";
			case OPTIMIZERS -> "Seven optimizers compared: the paper's figure 11";
			case GRID -> "A grid of networks and optimizers compared";
		};
	}

	private static List<Block> status(StudyReport report) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Paragraph(String.format(Locale.ROOT, "Study %s, %s: %d of %d runs have ended.%s", report.id(),
				report.status().name().toLowerCase(Locale.ROOT), report.done(), report.total(),
				report.status().isFinal() ? "" : " The numbers are preliminary."), false));
		Optional<String> scaledDown = StudyCaptions.scaledDown(report, report.cells());
		scaledDown.ifPresent((note) -> {
			blocks.add(new Paragraph(note.substring(0, 1).toUpperCase(Locale.ROOT) + note.substring(1)
					+ ". This alone may explain differences from the paper.", true));
			if (report.cells().stream().map(CellReport::departures).distinct().count() > 1) {
				blocks.add(new Items(report.cells().stream().map(StudyDocument::departures).toList()));
			}
		});
		return blocks;
	}

	private static String departures(CellReport cell) {
		return String.format(Locale.ROOT, "Cell %d: %s", cell.cell().number(),
				cell.departures().isEmpty() ? "as in the paper" : String.join(", ", cell.departures()));
	}

	private static String rule(Verdict verdict) {
		String meaning = switch (verdict) {
			case REPRODUCED -> "Reproduced";
			case DIFFERS -> "Differs";
			case CANNOT_BE_TOLD -> "Cannot be told";
		};
		return "%s (%s): %s".formatted(meaning, Numbers.mark(verdict), verdict.rule());
	}

	private static String claim(ClaimReport claim) {
		String verdict = switch (claim.verdict()) {
			case SUPPORTED -> "supported";
			case CONTRADICTED -> "contradicted";
			case CANNOT_BE_TOLD -> "cannot be told";
		};
		return "“%s” In the paper itself: %s. Here: %s; %s.".formatted(claim.statement(), unended(claim.paper()),
				verdict, unended(claim.evidence()));
	}

	private static String unended(String sentence) {
		return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
	}

	private static List<String> provenance(StudyReport report) {
		List<String> lines = new ArrayList<>();
		List<String> datasets = report.cells()
			.stream()
			.map((cell) -> cell.cell().recipe().dataset())
			.distinct()
			.toList();
		lines.add("data set " + String.join(", ", datasets));
		lines.add(RecipeCaptions.seeds(report.plan().seeds()));
		lines.addAll(StudyCaptions.provenance(report.cells()));
		lines.add("submitted " + report.createdAt());
		report.finishedAt().ifPresent((instant) -> lines.add("finished " + instant));
		return lines;
	}

}

package io.atelier.report.table;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.report.web.ReportAnswers;
import io.atelier.study.StudyId;
import io.atelier.study.StudyReports;

@Tag(name = "Reports")
@RestController
@RequestMapping("/api/v1/studies/{id}")
class StudyTableController {

	private static final String CSV = "text/csv;charset=UTF-8";

	private static final String MARKDOWN = "text/markdown;charset=UTF-8";

	private static final String LATEX = "application/x-tex;charset=UTF-8";

	private final StudyReports reports;

	StudyTableController(StudyReports reports) {
		this.reports = reports;
	}

	@GetMapping(path = "/table.csv", produces = CSV)
	@Operation(summary = "Get every number of a study as CSV",
			description = "One row for each cell and measure, and for each class: the paper's value, mean, standard "
					+ "deviation, intervals, difference and verdict, in full precision")
	@ApiResponse(responseCode = "200", description = "The table, with a header row")
	@ApiResponse(responseCode = "304", description = "The client has the current version")
	@ApiResponse(responseCode = "404", description = "There is no such study")
	ResponseEntity<byte[]> getStudyTableCsv(@StudyId @PathVariable UUID id) {
		return ReportAnswers.text(CsvWriter.write(this.reports.find(id)), CSV, name(id, "csv"));
	}

	@GetMapping(path = "/table.md", produces = MARKDOWN)
	@Operation(summary = "Get the tables of a study as Markdown",
			description = "Our values beside the paper's, scores per class, ranking, tests, claims and provenance")
	@ApiResponse(responseCode = "200", description = "The document")
	@ApiResponse(responseCode = "304", description = "The client has the current version")
	@ApiResponse(responseCode = "404", description = "There is no such study")
	ResponseEntity<byte[]> getStudyTableMarkdown(@StudyId @PathVariable UUID id) {
		return ReportAnswers.text(MarkdownWriter.write(StudyDocument.of(this.reports.find(id))), MARKDOWN,
				name(id, "md"));
	}

	@GetMapping(path = "/table.tex", produces = LATEX)
	@Operation(summary = "Get the tables of a study as LaTeX",
			description = "The same tables with booktabs, for A4: a file that compiles on its own and that a document "
					+ "that loads booktabs can include with `\\input`")
	@ApiResponse(responseCode = "200", description = "The document")
	@ApiResponse(responseCode = "304", description = "The client has the current version")
	@ApiResponse(responseCode = "404", description = "There is no such study")
	ResponseEntity<byte[]> getStudyTableLatex(@StudyId @PathVariable UUID id) {
		return ReportAnswers.text(LatexWriter.write(StudyDocument.of(this.reports.find(id))), LATEX, name(id, "tex"));
	}

	private static String name(UUID id, String extension) {
		return "study-%s.%s".formatted(id, extension);
	}

}

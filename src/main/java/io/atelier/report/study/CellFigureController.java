package io.atelier.report.study;

import java.util.Locale;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.platform.ProblemException;
import io.atelier.report.drawing.Figure;
import io.atelier.report.drawing.FigureFormat;
import io.atelier.report.web.Easel;
import io.atelier.study.CellReport;
import io.atelier.study.StudyId;
import io.atelier.study.StudyReport;
import io.atelier.study.StudyReports;

@Tag(name = "Reports")
@RestController
@RequestMapping("/api/v1/studies/{id}/cells/{cell}")
class CellFigureController {

	private final StudyReports reports;

	private final Easel easel;

	CellFigureController(StudyReports reports, Easel easel) {
		this.reports = reports;
		this.easel = easel;
	}

	@GetMapping(path = "/curves.svg", produces = "image/svg+xml")
	@Operation(summary = "Draw the learning curves of a cell as SVG",
			description = "Mean over the seeds in a band from the lowest to the highest, as far as they are")
	@ApiResponse(responseCode = "200", description = "The figure")
	@ApiResponse(responseCode = "304", description = "The client has it already")
	@ApiResponse(responseCode = "404", description = "There is no such study or cell")
	@ApiResponse(responseCode = "409", description = "No epoch is finished yet (`figure-not-available`)")
	ResponseEntity<byte[]> drawStudyCurvesSvg(@StudyId @PathVariable UUID id,
			@Parameter(description = "Number of the cell, from 1", example = "1") @PathVariable int cell) {
		return curves(id, cell, FigureFormat.SVG);
	}

	@GetMapping(path = "/curves.png", produces = MediaType.IMAGE_PNG_VALUE)
	@Operation(summary = "Draw the learning curves of a cell as PNG", description = "The same figure in pixels")
	@ApiResponse(responseCode = "200", description = "The figure")
	@ApiResponse(responseCode = "304", description = "The client has it already")
	@ApiResponse(responseCode = "404", description = "There is no such study or cell")
	@ApiResponse(responseCode = "409", description = "No epoch is finished yet (`figure-not-available`)")
	ResponseEntity<byte[]> drawStudyCurvesPng(@StudyId @PathVariable UUID id,
			@Parameter(description = "Number of the cell, from 1", example = "1") @PathVariable int cell) {
		return curves(id, cell, FigureFormat.PNG);
	}

	@GetMapping(path = "/confusion.svg", produces = "image/svg+xml")
	@Operation(summary = "Draw the confusion matrix of a cell as SVG",
			description = "Rows true, columns predicted: counts over all finished seeds together, shade by the share "
					+ "of the true class")
	@ApiResponse(responseCode = "200", description = "The figure")
	@ApiResponse(responseCode = "304", description = "The client has it already")
	@ApiResponse(responseCode = "404", description = "There is no such study or cell")
	@ApiResponse(responseCode = "409", description = "No run has succeeded yet (`figure-not-available`)")
	ResponseEntity<byte[]> drawStudyConfusionSvg(@StudyId @PathVariable UUID id,
			@Parameter(description = "Number of the cell, from 1", example = "1") @PathVariable int cell) {
		return confusion(id, cell, FigureFormat.SVG);
	}

	@GetMapping(path = "/confusion.png", produces = MediaType.IMAGE_PNG_VALUE)
	@Operation(summary = "Draw the confusion matrix of a cell as PNG", description = "The same figure in pixels")
	@ApiResponse(responseCode = "200", description = "The figure")
	@ApiResponse(responseCode = "304", description = "The client has it already")
	@ApiResponse(responseCode = "404", description = "There is no such study or cell")
	@ApiResponse(responseCode = "409", description = "No run has succeeded yet (`figure-not-available`)")
	ResponseEntity<byte[]> drawStudyConfusionPng(@StudyId @PathVariable UUID id,
			@Parameter(description = "Number of the cell, from 1", example = "1") @PathVariable int cell) {
		return confusion(id, cell, FigureFormat.PNG);
	}

	private ResponseEntity<byte[]> curves(UUID id, int number, FigureFormat format) {
		StudyReport report = this.reports.find(id);
		CellReport cell = cell(report, number);
		if (!CellFigures.hasEpochs(cell)) {
			throw new ProblemException(StudyFigures.NOT_AVAILABLE,
					String.format(Locale.ROOT, "No run of cell %d has finished an epoch", number));
		}
		return answer(CellFigures.curves(report, cell), format, number, "curves");
	}

	private ResponseEntity<byte[]> confusion(UUID id, int number, FigureFormat format) {
		StudyReport report = this.reports.find(id);
		CellReport cell = cell(report, number);
		if (cell.confusion().isEmpty()) {
			throw new ProblemException(StudyFigures.NOT_AVAILABLE,
					String.format(Locale.ROOT, "No run of cell %d has succeeded, so none has been evaluated", number));
		}
		return answer(CellFigures.confusion(report, cell), format, number, "confusion");
	}

	private ResponseEntity<byte[]> answer(Figure figure, FigureFormat format, int cell, String what) {
		return this.easel.answer(figure, format, String.format(Locale.ROOT, "cell-%d-%s", cell, what));
	}

	private static CellReport cell(StudyReport report, int number) {
		return report.cells()
			.stream()
			.filter((each) -> each.cell().number() == number)
			.findFirst()
			.orElseThrow(() -> ProblemException.notFound("cell", number));
	}

}

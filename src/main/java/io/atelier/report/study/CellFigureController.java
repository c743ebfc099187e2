package io.atelier.report.study;

import java.util.Locale;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.platform.ProblemException;
import io.atelier.report.drawing.Figure;
import io.atelier.report.drawing.FigureFormat;
import io.atelier.report.web.FigureFormats;
import io.atelier.report.web.FigureRenderer;
import io.atelier.study.CellReport;
import io.atelier.study.StudyId;
import io.atelier.study.StudyReport;
import io.atelier.study.StudyReports;

@Tag(name = "Reports")
@RestController
@RequestMapping("/api/v1/studies/{id}/cells/{cell}")
class CellFigureController {

	private final StudyReports reports;

	private final FigureRenderer renderer;

	CellFigureController(StudyReports reports, FigureRenderer renderer) {
		this.reports = reports;
		this.renderer = renderer;
	}

	@GetMapping("/curves" + FigureFormats.ENDING)
	@Operation(summary = "Draw the learning curves of a cell",
			description = "Mean over the seeds of the epochs so far, in a band from the lowest to the highest")
	@ApiResponse(responseCode = "200", description = "The figure")
	@ApiResponse(responseCode = "304", description = "The client has the current version")
	@ApiResponse(responseCode = "404", description = "There is no such study or cell")
	@ApiResponse(responseCode = "409", description = "No epoch is finished yet (`figure-not-available`)")
	ResponseEntity<byte[]> drawStudyCurves(FigureFormat format, @StudyId @PathVariable UUID id,
			@Parameter(description = "Number of the cell, from 1", example = "1") @PathVariable int cell) {
		StudyReport report = this.reports.find(id);
		CellReport found = find(report, cell);
		if (!CellFigures.hasEpochs(found)) {
			throw new ProblemException(StudyFigures.NOT_AVAILABLE,
					String.format(Locale.ROOT, "No run of cell %d has finished an epoch", cell));
		}
		return answer(CellFigures.curves(report, found), format, cell, "curves");
	}

	@GetMapping("/confusion" + FigureFormats.ENDING)
	@Operation(summary = "Draw the confusion matrix of a cell",
			description = "Rows true, columns predicted: counts over all finished seeds together, shaded by the share "
					+ "of the true class")
	@ApiResponse(responseCode = "200", description = "The figure")
	@ApiResponse(responseCode = "304", description = "The client has the current version")
	@ApiResponse(responseCode = "404", description = "There is no such study or cell")
	@ApiResponse(responseCode = "409", description = "No run has succeeded yet (`figure-not-available`)")
	ResponseEntity<byte[]> drawStudyConfusion(FigureFormat format, @StudyId @PathVariable UUID id,
			@Parameter(description = "Number of the cell, from 1", example = "1") @PathVariable int cell) {
		StudyReport report = this.reports.find(id);
		CellReport found = find(report, cell);
		if (found.confusion().isEmpty()) {
			throw new ProblemException(StudyFigures.NOT_AVAILABLE,
					String.format(Locale.ROOT, "No run of cell %d has succeeded, so none has been evaluated", cell));
		}
		return answer(CellFigures.confusion(report, found), format, cell, "confusion");
	}

	private ResponseEntity<byte[]> answer(Figure figure, FigureFormat format, int cell, String what) {
		return this.renderer.answer(figure, format, String.format(Locale.ROOT, "cell-%d-%s", cell, what));
	}

	private static CellReport find(StudyReport report, int number) {
		return report.cells()
			.stream()
			.filter((each) -> each.cell().number() == number)
			.findFirst()
			.orElseThrow(() -> ProblemException.notFound("cell", number));
	}

}

package io.atelier.report.study;

import java.util.List;
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

import io.atelier.report.drawing.FigureFormat;
import io.atelier.report.web.FigureFormats;
import io.atelier.report.web.FigureRenderer;
import io.atelier.study.StudyId;
import io.atelier.study.StudyReport;
import io.atelier.study.StudyReports;

@Tag(name = "Reports")
@RestController
@RequestMapping("/api/v1/studies/{id}/figures")
class StudyFigureController {

	private final StudyReports reports;

	private final StudyFigures figures;

	private final FigureRenderer renderer;

	StudyFigureController(StudyReports reports, StudyFigures figures, FigureRenderer renderer) {
		this.reports = reports;
		this.figures = figures;
		this.renderer = renderer;
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "List the figures of a study",
			description = "The paper's figures 1 to 12 by their numbers, and which of them can be drawn now")
	@ApiResponse(responseCode = "200", description = "Twelve figures")
	@ApiResponse(responseCode = "404", description = "There is no such study")
	List<FigureView> listStudyFigures(@StudyId @PathVariable UUID id) {
		StudyReport report = this.reports.find(id);
		return this.figures.all().stream().map((figure) -> FigureView.of(figure, report)).toList();
	}

	@GetMapping("/{number}" + FigureFormats.ENDING)
	@Operation(summary = "Draw one of the paper's figures",
			description = "1 to 3 show the data set, 4 to 10 the learning curves of Models 1, 2, 3, 4-A, 4-B, 5 and 6, "
					+ "11 and 12 the optimizers; our values beside the paper's where it has any")
	@ApiResponse(responseCode = "200", description = "The figure")
	@ApiResponse(responseCode = "304", description = "The client has the current version")
	@ApiResponse(responseCode = "404", description = "There is no such study or figure")
	@ApiResponse(responseCode = "409",
			description = "The study has no such cell, or the cell has no finished epoch (`figure-not-available`)")
	ResponseEntity<byte[]> drawStudyFigure(FigureFormat format, @StudyId @PathVariable UUID id,
			@Parameter(description = "Number in the paper, 1 to 12", example = "1") @PathVariable int number) {
		return this.renderer.answer(this.figures.draw(number, this.reports.find(id)), format, "figure-" + number);
	}

}

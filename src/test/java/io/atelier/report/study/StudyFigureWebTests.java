package io.atelier.report.study;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.atelier.report.web.FigureRendererConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

@WebMvcTest({ StudyFigureController.class, CellFigureController.class })
@Import({ SampleReports.class, StudyFigures.class, FigureRendererConfiguration.class })
class StudyFigureWebTests {

	private final MockMvcTester mvc;

	@Autowired
	StudyFigureWebTests(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	void answersWithEveryFigure(int number) {
		MvcTestResult svg = get(SampleReports.ARCHITECTURES, "figures/" + number + ".svg");
		assertThat(svg).hasStatusOk()
			.hasContentType("image/svg+xml")
			.hasHeader("Cache-Control", "no-cache")
			.hasHeader("Content-Disposition", "inline; filename=\"figure-" + number + ".svg\"");
		assertThat(svg.getResponse().getContentAsByteArray()).startsWith('<', '?', 'x', 'm');
	}

	@ParameterizedTest
	@CsvSource({ "figures/1.png", "figures/10.png", "cells/1/curves.png", "cells/7/confusion.png" })
	void answersWithPixels(String path) {
		MvcTestResult png = get(SampleReports.ARCHITECTURES, path);
		assertThat(png).hasStatusOk().hasContentType("image/png");
		assertThat(png.getResponse().getContentAsByteArray()).startsWith((byte) 0x89, 'P', 'N', 'G');
	}

	@ParameterizedTest
	@CsvSource({ "cells/1/curves.svg", "cells/7/confusion.svg" })
	void answersWithVectorsOfCells(String path) {
		assertThat(get(SampleReports.ARCHITECTURES, path)).hasStatusOk()
			.hasContentType("image/svg+xml")
			.bodyText()
			.startsWith("<?xml");
	}

	@Test
	void sendsNothingToClientsThatHaveTheFigure() {
		String etag = get(SampleReports.ARCHITECTURES, "figures/4.svg").getResponse().getHeader("ETag");
		assertThat(etag).matches("\"[0-9a-f]{16}\"");
		assertThat(this.mvc.get()
			.uri("/api/v1/studies/{id}/figures/4.svg", SampleReports.ARCHITECTURES)
			.header("If-None-Match", etag)
			.exchange()).hasStatus(HttpStatus.NOT_MODIFIED);
	}

	@Test
	void listsFiguresThatCanBeDrawn() {
		MvcTestResult list = get(SampleReports.OPTIMIZERS, "figures");
		assertThat(list).hasStatusOk().bodyJson().extractingPath("$.length()").isEqualTo(12);
		assertThat(list).bodyJson()
			.extractingPath("$[9]")
			.asMap()
			.containsEntry("number", 10)
			.containsEntry("title", "Learning curves of Model 6")
			.containsEntry("available", true)
			.containsEntry("svg", "/api/v1/studies/6d3e2a52-5f0e-4f7b-9a30-0f8a4f8f3a11/figures/10.svg")
			.containsEntry("png", "/api/v1/studies/6d3e2a52-5f0e-4f7b-9a30-0f8a4f8f3a11/figures/10.png")
			.doesNotContainKey("reason");
		assertThat(list).bodyJson()
			.extractingPath("$[3]")
			.asMap()
			.containsEntry("available", false)
			.containsEntry("reason", "The study has no cell of Model 1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "figures/4.svg | No run of Model 1 has finished an epoch",
					"figures/12.png | No run with any of the optimizers has finished an epoch",
					"cells/2/curves.svg | No run of cell 2 has finished an epoch",
					"cells/2/confusion.png | No run of cell 2 has succeeded, so none has been evaluated" })
	void saysWhatIsMissing(String path, String detail) {
		MvcTestResult result = get(SampleReports.QUEUED, path);
		assertThat(result).hasStatus(HttpStatus.CONFLICT)
			.hasContentType("application/problem+json")
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("urn:atelier:problem:figure-not-available");
		assertThat(result).bodyJson().extractingPath("$.detail").isEqualTo(detail);
	}

	@Test
	void drawsTheDataBeforeAnyRun() {
		assertThat(get(SampleReports.QUEUED, "figures/1.svg")).hasStatusOk();
	}

	@ParameterizedTest
	@CsvSource({ "figures/0.svg", "figures/13.png", "cells/0/curves.svg", "cells/8/confusion.png" })
	void knowsNoOtherNumbers(String path) {
		assertThat(get(SampleReports.ARCHITECTURES, path)).hasStatus(HttpStatus.NOT_FOUND)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("urn:atelier:problem:not-found");
	}

	@ParameterizedTest
	@CsvSource({ "figures", "figures/1.svg", "figures/12.png", "cells/1/curves.svg", "cells/1/curves.png",
			"cells/1/confusion.svg", "cells/1/confusion.png" })
	void knowsOnlyStudiesThatExist(String path) {
		assertThat(get(new UUID(9, 9), path)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void refusesNumbersThatAreNone() {
		assertThat(get(SampleReports.ARCHITECTURES, "figures/last.svg")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.violations[0].field")
			.isEqualTo("number");
	}

	private MvcTestResult get(UUID study, String path) {
		return this.mvc.get().uri("/api/v1/studies/{id}/" + path, study).exchange();
	}

}

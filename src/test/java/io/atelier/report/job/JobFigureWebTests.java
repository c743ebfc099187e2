package io.atelier.report.job;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.atelier.report.SampleResults;
import io.atelier.report.web.FigureRendererConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

@WebMvcTest(JobFigureController.class)
@Import({ SampleResults.class, FigureRendererConfiguration.class })
class JobFigureWebTests {

	private final MockMvcTester mvc;

	@Autowired
	JobFigureWebTests(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@ParameterizedTest
	@CsvSource({ "curves.svg, image/svg+xml", "curves.png, image/png", "confusion.svg, image/svg+xml",
			"confusion.png, image/png", "reliability.svg, image/svg+xml", "reliability.png, image/png" })
	void answersWithPictures(String figure, String mediaType) {
		MvcTestResult result = get(SampleResults.FINISHED, figure);
		assertThat(result).hasStatusOk().hasContentType(mediaType).hasHeader("Cache-Control", "no-cache");
		assertThat(result.getResponse().getContentAsByteArray()).startsWith(mediaType.endsWith("png")
				? new byte[] { (byte) 0x89, 'P', 'N', 'G' } : new byte[] { '<', '?', 'x', 'm' });
	}

	@Test
	void sendsNothingToClientsThatHaveThePicture() {
		String etag = get(SampleResults.FINISHED, "confusion.svg").getResponse().getHeader("ETag");
		assertThat(etag).matches("\"[0-9a-f]{16}\"");
		MvcTestResult again = this.mvc.get()
			.uri("/api/v1/jobs/{id}/confusion.svg", SampleResults.FINISHED)
			.header("If-None-Match", etag)
			.exchange();
		assertThat(again).hasStatus(HttpStatus.NOT_MODIFIED);
		assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
	}

	@Test
	void drawsAnewWhenEpochsAreAdded() {
		assertThat(get(SampleResults.RUNNING, "curves.svg").getResponse().getHeader("ETag"))
			.isNotEqualTo(get(SampleResults.FINISHED, "curves.svg").getResponse().getHeader("ETag"));
	}

	@ParameterizedTest
	@CsvSource({ "curves.svg", "curves.png" })
	void hasNoCurvesBeforeTheFirstEpoch(String figure) {
		assertThat(get(SampleResults.QUEUED, figure)).hasStatus(HttpStatus.CONFLICT)
			.hasContentType("application/problem+json")
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("urn:atelier:problem:no-epochs");
	}

	@ParameterizedTest
	@CsvSource({ "confusion.svg", "confusion.png", "reliability.svg", "reliability.png" })
	void hasNoScoresBeforeTheEnd(String figure) {
		assertThat(get(SampleResults.RUNNING, figure)).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("urn:atelier:problem:no-evaluation");
	}

	@ParameterizedTest
	@CsvSource({ "curves.svg", "curves.png", "confusion.svg", "confusion.png", "reliability.svg", "reliability.png" })
	void knowsOnlyJobsThatExist(String figure) {
		assertThat(get(new UUID(1, 1), figure)).hasStatus(HttpStatus.NOT_FOUND)
			.hasContentType("application/problem+json");
	}

	@ParameterizedTest
	@CsvSource({ "reliability.svg", "reliability.png" })
	void hasNoDiagramOfWhatWasNotMeasured(String figure) {
		assertThat(get(SampleResults.OLD, "confusion.svg")).hasStatusOk();
		assertThat(get(SampleResults.OLD, figure)).hasStatus(HttpStatus.CONFLICT)
			.hasContentType("application/problem+json")
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("urn:atelier:problem:no-calibration");
	}

	@Test
	void answersProblemsToClientsThatWantPictures() {
		assertThat(this.mvc.get()
			.uri("/api/v1/jobs/{id}/curves.png", SampleResults.QUEUED)
			.header("Accept", "image/png")
			.exchange()).hasStatus(HttpStatus.CONFLICT).hasContentType("application/problem+json");
	}

	@ParameterizedTest
	@CsvSource({ "curves.svg, image/png, image/svg+xml", "curves.png, image/svg+xml, image/png",
			"confusion.svg, text/html, image/svg+xml" })
	void answersWithNothingButWhatThePathNames(String figure, String accepted, String only) {
		assertThat(this.mvc.get()
			.uri("/api/v1/jobs/{id}/{figure}", SampleResults.FINISHED, figure)
			.header("Accept", accepted)
			.exchange()).hasStatus(HttpStatus.NOT_ACCEPTABLE)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("The answer can only be " + only);
	}

	@Test
	void drawsInNoOtherFormat() {
		assertThat(get(SampleResults.FINISHED, "curves.pdf")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void refusesIdsThatAreNone() {
		assertThat(this.mvc.get().uri("/api/v1/jobs/last/curves.png")).hasStatus(HttpStatus.NOT_FOUND)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("There is no job 'last'");
	}

	@Test
	void drawsTheNewestJob() {
		assertThat(this.mvc.get().uri("/api/v1/jobs/latest/curves.png")).hasStatusOk();
	}

	private MvcTestResult get(UUID job, String figure) {
		return this.mvc.get().uri("/api/v1/jobs/{id}/" + figure, job).exchange();
	}

}

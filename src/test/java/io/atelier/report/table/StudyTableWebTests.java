package io.atelier.report.table;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.atelier.platform.ProblemException;
import io.atelier.report.SampleStudies;
import io.atelier.study.StudyReport;
import io.atelier.study.StudyReports;

import static org.assertj.core.api.Assertions.assertThat;

@WebMvcTest(StudyTableController.class)
class StudyTableWebTests {

	private final MockMvcTester mvc;

	@Autowired
	StudyTableWebTests(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@ParameterizedTest
	@CsvSource({ "csv, text/csv;charset=UTF-8, 'study,cell,architecture,'",
			"md, text/markdown;charset=UTF-8, # Seven optimizers compared",
			"tex, application/x-tex;charset=UTF-8, % Compiles by itself" })
	void answersWithTables(String extension, String mediaType, String start) {
		MvcTestResult result = get(SampleStudies.ID, extension);
		assertThat(result).hasStatusOk()
			.hasContentType(mediaType)
			.hasHeader("Cache-Control", "no-cache")
			.hasHeader("Content-Disposition",
					"inline; filename=\"study-6d3e2a52-5f0e-4f7b-9a30-0f8a4f8f3a11." + extension + "\"");
		assertThat(result).bodyText().startsWith(start);
	}

	@ParameterizedTest
	@CsvSource({ "md, ±", "tex, “" })
	void writesUtf8(String extension, String character) {
		String body = new String(get(SampleStudies.ID, extension).getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
		assertThat(body.contains(character)).isEqualTo(extension.equals("md"));
		assertThat(body).doesNotContain("\uFFFD");
	}

	@ParameterizedTest
	@CsvSource({ "csv", "md", "tex" })
	void sendsNothingToClientsThatHaveTheTable(String extension) {
		String etag = get(SampleStudies.ID, extension).getResponse().getHeader("ETag");
		MvcTestResult again = this.mvc.get()
			.uri("/api/v1/studies/{id}/table." + extension, SampleStudies.ID)
			.header("If-None-Match", etag)
			.exchange();
		assertThat(again).hasStatus(HttpStatus.NOT_MODIFIED);
		assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "csv", "md", "tex" })
	void knowsOnlyStudiesThatExist(String extension) {
		assertThat(get(new UUID(1, 1), extension)).hasStatus(HttpStatus.NOT_FOUND)
			.hasContentType("application/problem+json");
	}

	@Test
	void refusesIdsThatAreNone() {
		assertThat(this.mvc.get().uri("/api/v1/studies/last/table.csv")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/api/v1/studies/latest/table.csv")).hasStatusOk();
	}

	private MvcTestResult get(UUID study, String extension) {
		return this.mvc.get().uri("/api/v1/studies/{id}/table." + extension, study).exchange();
	}

	@TestConfiguration
	static class Studies {

		@Bean
		StudyReports studyReports() {
			return new StudyReports() {
				@Override
				public Optional<UUID> newest() {
					return Optional.of(SampleStudies.ID);
				}

				@Override
				public StudyReport find(UUID id) {
					if (id.equals(SampleStudies.ID)) {
						return SampleStudies.full(2).optimizers();
					}
					throw ProblemException.notFound("study", id);
				}
			};
		}

	}

}

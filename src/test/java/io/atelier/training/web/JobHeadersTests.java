package io.atelier.training.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.atelier.platform.JsonFields;
import io.atelier.platform.ProblemException;
import io.atelier.training.job.SubmissionKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JobHeadersTests {

	@Test
	void readsIds() {
		UUID id = UUID.randomUUID();
		assertThat(JobHeaders.jobId(id.toString())).isEqualTo(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "7", "1-1-1-1-1", "", "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz" })
	void knowsNoJobByAMalformedId(String id) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> JobHeaders.jobId(id))
			.satisfies((ex) -> assertThat(ex.type().status().value()).isEqualTo(404));
	}

	@Test
	void readsTheLastEvent() {
		assertThat(JobHeaders.lastEventId(null)).isZero();
		assertThat(JobHeaders.lastEventId("")).isZero();
		assertThat(JobHeaders.lastEventId("17")).isEqualTo(17);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "x", "1.5", "99999999999" })
	void refusesAnEventThatCannotBe(String event) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> JobHeaders.lastEventId(event))
			.satisfies((ex) -> assertThat(ex.type().status().value()).isEqualTo(400));
	}

	@Test
	void tellsRequestsApartByTheirContent() {
		SubmissionKey key = JobHeaders.submissionKey("k", body("{\"a\": 1, \"b\": 2}")).orElseThrow();
		assertThat(key.requestSha256()).hasSize(64);
		assertThat(JobHeaders.submissionKey("k", body("{\"b\":2,\"a\":1}"))).hasValue(key);
		assertThat(JobHeaders.submissionKey("k", body("{\"b\":2,\"a\":2}"))).isPresent().get().isNotEqualTo(key);
		assertThat(JobHeaders.submissionKey(null, body("{}"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "tab\t", "\u00fc" })
	void refusesKeysThatCannotBePrinted(String key) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> JobHeaders.submissionKey(key, body("{}")));
	}

	private static JsonFields body(String text) {
		return JsonFields.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

}

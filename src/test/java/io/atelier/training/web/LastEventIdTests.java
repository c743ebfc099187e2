package io.atelier.training.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.atelier.platform.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LastEventIdTests {

	@Test
	void readsTheLastEvent() {
		assertThat(LastEventId.of(null)).isZero();
		assertThat(LastEventId.of("")).isZero();
		assertThat(LastEventId.of("17")).isEqualTo(17);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "x", "1.5", "99999999999" })
	void refusesAnEventThatCannotBe(String event) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> LastEventId.of(event))
			.satisfies((ex) -> assertThat(ex.type().status().value()).isEqualTo(400));
	}

}

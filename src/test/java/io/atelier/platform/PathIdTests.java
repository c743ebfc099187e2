package io.atelier.platform;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PathIdTests {

	@Test
	void readsIds() {
		UUID id = UUID.randomUUID();
		assertThat(PathId.of("job", id.toString())).isEqualTo(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "7", "1-1-1-1-1", "", "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz" })
	void knowsNothingByAMalformedId(String id) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> PathId.of("job", id))
			.satisfies((ex) -> assertThat(ex.type().status().value()).isEqualTo(404));
	}

}

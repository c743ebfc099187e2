package io.atelier.platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class IdempotencyKeyTests {

	@Test
	void tellsRequestsApartByTheirContent() {
		IdempotencyKey key = IdempotencyKey.of("k", "{\"a\": 1, \"b\": 2}").orElseThrow();
		assertThat(key.requestSha256()).hasSize(64);
		assertThat(IdempotencyKey.of("k", "{\"a\": 1, \"b\": 2}")).hasValue(key);
		assertThat(IdempotencyKey.of("k", "{\"b\":2,\"a\":2}")).isPresent().get().isNotEqualTo(key);
		assertThat(IdempotencyKey.of(null, "{}")).isEmpty();
	}

	@Test
	void belongsToOneRequest() {
		IdempotencyKey key = new IdempotencyKey("k", "one");
		assertThatNoException().isThrownBy(() -> key.requireSameRequest("one"));
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> key.requireSameRequest("other"))
			.satisfies((ex) -> assertThat(ex.type().status().value()).isEqualTo(422));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "tab\t", "\u00fc" })
	void refusesKeysThatCannotBePrinted(String key) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> IdempotencyKey.of(key, "{}"));
	}

}

package io.atelier.platform.id;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PathIdTests {

	@Test
	void readsIds() {
		UUID id = UUID.randomUUID();
		assertThat(PathId.find(id.toString())).contains(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "7", "1-1-1-1-1", "", "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz" })
	void knowsNothingByAMalformedId(String id) {
		assertThat(PathId.find(id)).isEmpty();
	}

}

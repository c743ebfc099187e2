package io.atelier.inference.web;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class RehearsalTests {

	@Test
	void decodesAnImageAndWritesAWholeAnswer() {
		JsonMapper json = new JsonMapper();

		JsonNode answer = json.readTree(new Rehearsal(json).answer());

		JsonNode prediction = answer.path("predictions").path(0);
		assertThat(prediction.path("top").size()).isEqualTo(3);
		assertThat(prediction.path("preparation").path("warnings").path(0).path("code").asString())
			.isEqualTo("ONE_SHADE");
	}

}

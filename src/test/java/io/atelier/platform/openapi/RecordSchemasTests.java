package io.atelier.platform.openapi;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class RecordSchemasTests {

	private final JsonNode schema = schema();

	@Test
	void requiresWhatIsNeitherNullNorLeftOut() {
		assertThat(this.schema.path("required").valueStream().map(JsonNode::asString))
			.containsExactlyInAnyOrder("plain", "other");
	}

	@Test
	void marksWhatMayBeNull() {
		assertThat(this.schema.at("/properties/none/type").valueStream().map(JsonNode::asString))
			.containsExactlyInAnyOrder("string", "null");
		assertThat(this.schema.at("/properties/part/oneOf/0/$ref").asString()).endsWith("/Part");
		assertThat(this.schema.at("/properties/part/oneOf/1/type").asString()).isEqualTo("null");
		assertThat(this.schema.at("/properties/colour/enum").valueStream().anyMatch(JsonNode::isNull)).isTrue();
		assertThat(this.schema.at("/properties/measured/type").valueStream().map(JsonNode::asString)).contains("null");
	}

	@Test
	void marksNothingElse() {
		assertThat(this.schema.at("/properties/empty/type").asString()).isEqualTo("array");
		assertThat(this.schema.at("/properties/optional/type").asString()).isEqualTo("string");
	}

	private static JsonNode schema() {
		ModelConverters converters = new ModelConverters(true);
		converters.addConverter(new RecordSchemas());
		return new JsonMapper().readTree(Json31.pretty(converters.readAll(Sample.class).get("Sample")));
	}

	@SuppressWarnings("UnusedVariable")
	private record Sample(int plain, @Schema(name = "other") String renamed, @Nullable String none, @Nullable Part part,
			@Nullable Colour colour, @Schema(nullable = true) double measured,
			@Schema(requiredMode = RequiredMode.NOT_REQUIRED) String optional,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> empty) {

	}

	@SuppressWarnings("UnusedVariable")
	private record Part(int plain) {

	}

	private enum Colour {

		RED, GREEN

	}

}

package io.atelier.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JsonLinesTests {

	@ParameterizedTest
	@ValueSource(strings = { "{\"model\": \"mlp\"}", "\u001B[?25l\u001B[0;32m{\"model\": \"mlp\"}\u001B[0m",
			"Loading:  50% |=====     |\r{\"model\": \"mlp\"}", "  {\"model\": \"mlp\"}  " })
	void picksTheObject(String text) {
		assertThat(JsonLines.pick(text))
			.hasValueSatisfying((line) -> assertThat(line.get("model").asString()).isEqualTo("mlp"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "42", "[1]", "Loading: 100%", "{not json}", "{\"model\": \"mlp\"", "\u001B[0m" })
	void passesOverWhatIsNone(String text) {
		assertThat(JsonLines.pick(text)).isEmpty();
	}

	@Test
	void printsFieldsInTheirOrderWithFourDigits() {
		assertThat(printed(Line.begin()
			.with("model", "mlp")
			.with("jobs", 2)
			.with("rate", 12345.678)
			.with("part", 0.000123456)
			.with("all", List.of(1, 2)), Line.begin()))
			.isEqualTo("{\"model\":\"mlp\",\"jobs\":2,\"rate\":12350.0,\"part\":1.235E-4,\"all\":[1,2]}");
	}

	@Test
	void endsEachLineWithWhatAllHaveInCommon() {
		assertThat(printed(Line.begin().with("jobs", 2), Line.begin().with("isa", "AVX2").with("isa_limited", false)))
			.isEqualTo("{\"jobs\":2,\"isa\":\"AVX2\",\"isa_limited\":false}");
	}

	private static String printed(Line line, Line common) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		new JsonLines(new PrintStream(bytes, true, StandardCharsets.UTF_8), common).print(line);
		return bytes.toString(StandardCharsets.UTF_8).strip();
	}

}

package io.atelier.platform;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonFieldsTests {

	@Test
	void readsEveryKindOfMember() {
		JsonFields fields = parse("""
				{"text": "a", "choice": "b", "int": 7, "long": -9223372036854775808, "double": 1e-3, "whole": 2,
				"object": {"inner": 1}, "nothing": null, "unknown": null}""");
		assertThat(fields.text("text")).hasValue("a");
		assertThat(fields.choice("choice", List.of("a", "b"))).hasValue("b");
		assertThat(fields.integer("int", 0, 10)).hasValue(7);
		assertThat(fields.wholeNumber("long", Long.MIN_VALUE, Long.MAX_VALUE)).hasValue(Long.MIN_VALUE);
		assertThat(fields.number("double", NumberRange.from(0))).hasValue(0.001);
		assertThat(fields.number("whole", NumberRange.from(0))).hasValue(2);
		assertThat(fields.isObject("object")).isTrue();
		assertThat(fields.object("object").orElseThrow().integer("inner", 1, 1)).hasValue(1);
		assertThat(fields.text("nothing")).isEmpty();
		assertThat(fields.has("nothing")).isFalse();
		assertThat(fields.integer("missing", 0, 1)).isEmpty();
		fields.complete();
	}

	@Test
	void collectsAllViolations() {
		JsonFields fields = parse(
				"""
						{"text": 1, "choice": "c", "int": 11, "fraction": 1.0, "double": "1", "object": {"inner": true, "odd": 1},
						"list": [1], "extra": {}}""");
		fields.text("text");
		fields.choice("choice", List.of("a", "b"));
		fields.integer("int", 0, 10);
		fields.integer("fraction", 0, 10);
		fields.number("double", NumberRange.above(0, 1));
		fields.object("object").orElseThrow().integer("inner", 1, 2);
		fields.object("list");
		fields.violation("text", "is not to my liking");
		assertThatExceptionOfType(ProblemException.class).isThrownBy(fields::complete).satisfies((ex) -> {
			assertThat(ex.type()).isEqualTo(ProblemType.INVALID_REQUEST);
			assertThat(ex.properties().get("violations"))
				.asInstanceOf(InstanceOfAssertFactories.list(FieldViolation.class))
				.containsExactly(new FieldViolation("text", "must be a text"),
						new FieldViolation("choice", "'c' is not known", List.of("a", "b")),
						new FieldViolation("int", "11 is out of range", List.of("0 to 10")),
						new FieldViolation("fraction", "must be a whole number", List.of("0 to 10")),
						new FieldViolation("double", "must be a number", List.of("above 0, at most 1")),
						new FieldViolation("object.inner", "must be a whole number", List.of("1 to 2")),
						new FieldViolation("list", "must be an object"),
						new FieldViolation("text", "is not to my liking"),
						new FieldViolation("extra", "there is no such field",
								List.of("text", "choice", "int", "fraction", "double", "object", "list")),
						new FieldViolation("object.odd", "there is no such field", List.of("inner")));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "99999999999999999999999999", "-1", "2147483648" })
	void refusesWholeNumbersOutOfRange(String number) {
		JsonFields fields = parse("{\"n\": %s}".formatted(number));
		assertThat(fields.integer("n", 0, Integer.MAX_VALUE)).isEmpty();
		assertThatExceptionOfType(ProblemException.class).isThrownBy(fields::complete)
			.withMessageContaining("out of range");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e999", "-1e999", "1e-400", "0" })
	void refusesNumbersThatAreNotFiniteOrOutOfRange(String number) {
		JsonFields fields = parse("{\"n\": %s}".formatted(number));
		assertThat(fields.number("n", NumberRange.above(0, 10))).isEmpty();
		assertThatExceptionOfType(ProblemException.class).isThrownBy(fields::complete)
			.withMessageContaining("out of range");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{                 | unreadable-body
			``                | unreadable-body
			{} {}             | unreadable-body
			{"a": 1, "a": 2}  | unreadable-body
			{"a": NaN}        | unreadable-body
			{"a": {"b":1,"b":1}} | unreadable-body
			[]                | invalid-request
			null              | invalid-request
			7                 | invalid-request
			""")
	void refusesWhatIsNoObject(String body, String problem) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> parse(body)).satisfies((ex) -> {
			assertThat(ex.type().name()).isEqualTo(problem);
			assertThat(ex.type().status().value()).isEqualTo(400);
		});
	}

	@Test
	void saysWhereTheBodyStopsToBeJson() {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> parse("{\n  \"a\": x}"))
			.withMessageContaining("line 2");
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> parse("{\"a\": 1, \"a\": 1}"))
			.withMessageContaining("names a field twice");
	}

	@Test
	void refusesWhatIsTooLong() {
		String body = "{\"a\": \"%s\"}".formatted("x".repeat(JsonBody.LARGEST));
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> parse(body))
			.satisfies((ex) -> assertThat(ex.type().status().value()).isEqualTo(413));
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> parse("[".repeat(100) + "]".repeat(100)))
			.satisfies((ex) -> assertThat(ex.type().status().is4xxClientError()).isTrue());
	}

	@Test
	void writesEqualObjectsEqually() {
		String one = parse("{\"b\": 1.50, \"a\": [1, \"x\\u0041\"], \"c\": null, \"d\": {\"f\": true, \"e\": 1}}")
			.canonical();
		String other = parse("{ \"a\":[1,\"xA\"], \"d\":{\"e\":1,\"f\":true},\"b\": 1.5e0 }").canonical();
		assertThat(one).isEqualTo(other);
		assertThat(JsonMapper.shared().readTree(other)).isEqualTo(
				JsonMapper.shared().readTree("{\"a\": [1, \"xA\"], \"b\": 1.5, \"d\": {\"e\": 1, \"f\": true}}"));
		assertThat(parse("{\"a\": 1}").canonical()).isNotEqualTo(parse("{\"a\": 2}").canonical());
		assertThat(parse("{\"a\": \"1\"}").canonical()).isNotEqualTo(parse("{\"a\": 1}").canonical());
	}

	private static JsonFields parse(String body) {
		return JsonFields.parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
	}

}

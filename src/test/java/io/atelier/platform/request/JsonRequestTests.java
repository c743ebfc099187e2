package io.atelier.platform.request;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.platform.FieldViolation;
import io.atelier.platform.NumberRange;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonRequestTests {

	private static final Member<String> TEXT = member("text", Values.text(Pattern.compile("a"), "is not a", "lacks a"));

	private static final Member<String> CHOICE = member("choice", Values.named(List.of("a", "b")));

	private static final Member<Integer> INT = member("int", Values.integers(0, 10));

	private static final Member<Integer> INNER = member("inner", Values.integers(1, 2));

	private static final Member<Integer> OBJECT = member("object",
			Values.object(new RequestForm("Inner", null, List.of(INNER)), (object) -> object.get(INNER)));

	private static final Member<List<Integer>> LIST = member("list", Values.listOf(Values.integers(0, 9), 4));

	@Test
	void readsEveryKindOfMember() {
		JsonRequest request = parse("""
				{"text": "a", "choice": "b", "int": 7, "long": -9223372036854775808, "double": 1e-3, "whole": 2,
				"object": {"inner": 1}, "list": [1, 2], "nothing": null, "empty": [], "unknown": null}""");
		assertThat(request.get(TEXT)).hasValue("a");
		assertThat(request.get(CHOICE)).hasValue("b");
		assertThat(request.get(INT)).hasValue(7);
		assertThat(request.get(member("long", Values.wholeNumbers()))).hasValue(Long.MIN_VALUE);
		assertThat(request.get(member("double", Values.numbers(NumberRange.from(0))))).hasValue(0.001);
		assertThat(request.get(member("whole", Values.numbers(NumberRange.from(0))))).hasValue(2.0);
		assertThat(request.get(OBJECT)).hasValue(1);
		assertThat(request.get(LIST)).hasValue(List.of(1, 2));
		assertThat(request.get(member("empty", LIST.values()))).isEmpty();
		assertThat(request.get(member("nothing", TEXT.values()))).isEmpty();
		assertThat(request.has(member("nothing", TEXT.values()))).isFalse();
		assertThat(request.get(member("missing", INT.values()))).isEmpty();
		request.complete();
	}

	@Test
	void readsWhatCanBeSaidInTwoWays() {
		Member<List<Integer>> either = member("n",
				Values.either(JsonNode::isArray, LIST.values(), INT.values().map(List::of)));
		assertThat(parse("{\"n\": 4}").get(either)).hasValue(List.of(4));
		assertThat(parse("{\"n\": [4, 5]}").get(either)).hasValue(List.of(4, 5));
		assertThat(parse("{\"n\": []}").get(either)).isEmpty();
	}

	@Test
	void collectsAllViolations() {
		JsonRequest request = parse(
				"""
						{"text": 1, "choice": "c", "int": 11, "fraction": 1.0, "double": "1", "object": {"inner": true, "odd": 1},
						"list": [1, "2", 30, 1], "long": [1, 2, 3, 4, 5], "wrong": [], "other": "b", "extra": {}}""");
		request.get(TEXT);
		request.get(CHOICE);
		request.get(INT);
		request.get(member("fraction", INT.values()));
		request.get(member("double", Values.numbers(NumberRange.above(0, 1))));
		request.get(OBJECT);
		request.get(LIST);
		request.get(member("long", LIST.values()));
		request.get(member("wrong", OBJECT.values()));
		request.get(member("other", TEXT.values()));
		request.get(Member.required("absent", CHOICE.values(), "", ""));
		request.get(Member.required("lacking", TEXT.values(), "", ""));
		request.violation(TEXT, "is not to my liking", List.of("a"));
		request.violation("path", "is no path");
		assertThatExceptionOfType(ProblemException.class).isThrownBy(request::complete).satisfies((ex) -> {
			assertThat(ex.type()).isEqualTo(ProblemType.INVALID_REQUEST);
			assertThat(ex.properties().get("violations"))
				.asInstanceOf(InstanceOfAssertFactories.list(FieldViolation.class))
				.containsExactly(new FieldViolation("text", "must be a string"),
						new FieldViolation("choice", "'c' is not known", List.of("a", "b")),
						new FieldViolation("int", "11 is out of range", List.of("0 to 10")),
						new FieldViolation("fraction", "must be a whole number", List.of("0 to 10")),
						new FieldViolation("double", "must be a number", List.of("above 0, at most 1")),
						new FieldViolation("object.inner", "must be a whole number", List.of("1 to 2")),
						new FieldViolation("list.1", "must be a whole number", List.of("0 to 9")),
						new FieldViolation("list.2", "30 is out of range", List.of("0 to 9")),
						new FieldViolation("list", "contains a value more than once"),
						new FieldViolation("long", "must be a list", List.of("1 to 4 values")),
						new FieldViolation("wrong", "must be an object"), new FieldViolation("other", "is not a"),
						new FieldViolation("absent", "is required", List.of("a", "b")),
						new FieldViolation("lacking", "lacks a"),
						new FieldViolation("text", "is not to my liking", List.of("a")),
						new FieldViolation("path", "is no path"),
						new FieldViolation("extra", "there is no such field",
								List.of("text", "choice", "int", "fraction", "double", "object", "list", "long",
										"wrong", "other", "absent", "lacking")),
						new FieldViolation("object.odd", "there is no such field", List.of("inner")));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "99999999999999999999999999", "-1", "2147483648" })
	void refusesWholeNumbersOutOfRange(String number) {
		JsonRequest request = parse("{\"n\": %s}".formatted(number));
		assertThat(request.get(member("n", Values.integers(0, Integer.MAX_VALUE)))).isEmpty();
		assertThatExceptionOfType(ProblemException.class).isThrownBy(request::complete)
			.withMessageContaining("out of range");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e999", "-1e999", "1e-400", "0" })
	void refusesNumbersThatAreNotFiniteOrOutOfRange(String number) {
		JsonRequest request = parse("{\"n\": %s}".formatted(number));
		assertThat(request.get(member("n", Values.numbers(NumberRange.above(0, 10))))).isEmpty();
		assertThatExceptionOfType(ProblemException.class).isThrownBy(request::complete)
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
			.withMessageContaining("contains a field twice");
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

	private static <T> Member<T> member(String name, Values<T> values) {
		return Member.optional(name, values, "", "");
	}

	private static JsonRequest parse(String body) {
		return JsonRequest.parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
	}

}

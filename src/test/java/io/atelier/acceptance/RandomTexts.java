package io.atelier.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;

/**
 * Paths, queries and headers: what the contract wants, and what users, other clients and
 * enemies send.
 */
final class RandomTexts {

	private static final List<String> HOSTILE = List.of("", "0", "-1", "1", "2147483648", "9223372036854775808",
			"1e999", "NaN", "null", "true", "[]", "%7B%7D", "%00", "%2e%2e", "..%2f..%2fetc", "..", "%5c", "%ff%fe",
			"%F0%9F%98%80", "%D9%A1", "a".repeat(3000), "'%20OR%201=1--", "%3Cscript%3E", "%0d%0aX:%201", "LATEST",
			"latest%20", "champion%00", "00000000-0000-0000-0000-000000000000", "1-1-1-1-1", ";a=b", "%252e", "+");

	private static final List<String> MALFORMED_QUERIES = List.of("?", "?=", "?=false", "?a=%zz", "?a=%", "?%ff=1",
			"?a=%ff%fe", "?&&", "?a[]=1", "?%00=1", "?a=1#b", "?" + "a=1&".repeat(1200), "?{}|\"", "?size=1?size=2");

	private static final List<String> HEADERS = List.of("Accept: garbage", "Accept: */*;q=2", "Accept: text/html",
			"Accept: image/webp", "Accept: application/problem+json", "Accept: application/json;v=1",
			"Accept: application/vnd.api+json", "Accept:", "Accept-Encoding: gzip;q=x", "Accept-Language: ar-EG",
			"Range: bytes=0-10", "Range: bytes=9-1,,", "If-None-Match: *", "If-None-Match: \"x",
			"If-Modified-Since: yesterday", "If-Match: \"a\"", "Idempotency-Key: ", "Idempotency-Key: a",
			"Idempotency-Key: " + "k".repeat(300), "Last-Event-ID: -1", "Last-Event-ID: abc", "Last-Event-ID: 99",
			"Last-Event-ID: 99999999999", "Origin: null", "Origin: https://other.example",
			"X-Forwarded-Prefix: //other.example", "X-Forwarded-Prefix: \\", "X-Forwarded-Prefix: /atelier",
			"X-Forwarded-Proto: javascript", "X-Forwarded-Host: a b", "X-Forwarded-Port: 99999999",
			"X-Forwarded-For: \"", "Forwarded: for=\"", "Content-Length: -1", "Expect: 200-ok", "Cookie: a=\u00ff",
			"X: \u0000", "Transfer-Encoding: gzip", "Inference-Header-Content-Length: -1",
			"Inference-Header-Content-Length: 99999999999", "Inference-Header-Content-Length: x");

	private final Map<String, String> known;

	/**
	 * Makes texts.
	 * @param known ids that there are, by the start of the paths that they are in
	 */
	RandomTexts(Map<String, String> known) {
		this.known = known;
	}

	Arbitrary<String> paths(ContractOperation operation) {
		Arbitrary<String> path = Arbitraries.just(operation.path());
		for (JsonNode parameter : operation.parameters("path")) {
			String variable = '{' + parameter.path("name").asString() + '}';
			path = Combinators.combine(path, ids(operation, parameter))
				.as((text, value) -> text.replace(variable, value));
		}
		return path;
	}

	private Arbitrary<String> ids(ContractOperation operation, JsonNode parameter) {
		// What was trained is to stay.
		if (operation.method().equals("DELETE")) {
			return hostile();
		}
		List<String> good = valid(parameter);
		this.known.forEach((start, id) -> {
			if (operation.path().startsWith(start)) {
				good.add(id);
			}
		});
		return mostly(good);
	}

	private static Arbitrary<String> mostly(List<String> good) {
		return good.isEmpty() ? hostile()
				: Arbitraries.frequencyOf(Tuple.of(7, Arbitraries.of(good)), Tuple.of(1, hostile()));
	}

	private static List<String> valid(JsonNode parameter) {
		List<String> valid = new ArrayList<>();
		for (JsonNode schema : List.of(parameter, parameter.path("schema"), parameter.at("/schema/items"))) {
			for (String name : List.of("example", "default", "minimum", "maximum")) {
				if (schema.has(name)) {
					valid.add(schema.path(name).asString());
				}
			}
			schema.path("enum").forEach((value) -> valid.add(value.asString()));
		}
		return valid;
	}

	private static Arbitrary<String> hostile() {
		return Arbitraries.oneOf(Arbitraries.of(HOSTILE),
				Arbitraries.strings().ofMaxLength(8).map(RandomTexts::encoded));
	}

	private static String encoded(String text) {
		StringBuilder encoded = new StringBuilder();
		for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
			encoded.append(String.format(Locale.ROOT, "%%%02X", next));
		}
		return encoded.toString();
	}

	Arbitrary<String> queries(ContractOperation operation) {
		List<JsonNode> parameters = operation.parameters("query");
		Arbitrary<String> documented = parameters.isEmpty() ? Arbitraries.just("")
				: Arbitraries.of(parameters)
					.flatMap((parameter) -> mostly(valid(parameter))
						.map((value) -> parameter.path("name").asString() + '=' + value))
					.list()
					.ofMaxSize(3)
					.map((pairs) -> pairs.isEmpty() ? "" : '?' + String.join("&", pairs));
		return Arbitraries.frequencyOf(Tuple.of(20, documented), Tuple.of(2, Arbitraries.of(MALFORMED_QUERIES)),
				Tuple.of(1, hostile().map((name) -> '?' + name + "=1")));
	}

	Arbitrary<List<String>> headers() {
		Arbitrary<List<String>> some = Arbitraries.of(HEADERS).list().ofMinSize(1).ofMaxSize(2);
		return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(List.of())), Tuple.of(1, some));
	}

}

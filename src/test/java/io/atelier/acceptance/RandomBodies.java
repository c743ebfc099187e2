package io.atelier.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies: examples of the contract, the same changed in some places, files, and bytes
 * that mean nothing.
 */
final class RandomBodies {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String FORM = "multipart/form-data";

	private static final String BOUNDARY = "part";

	private static final List<String> TYPES = List.of("application/json;charset=utf-16", "application/x-yaml",
			"text/plain", "application/x-www-form-urlencoded", "application/xml", "garbage", "*/*", "image/webp",
			"multipart/form-data", "multipart/form-data; boundary=", "application/octet-stream");

	private static final List<JsonNode> VALUES = List.of(json("null"), json("true"), json("-1"), json("0"), json("1"),
			json("0.5"), json("1e308"), json("1e999"), json("-0.0"), json("9223372036854775808"), json("\"\""),
			json("\"\\u0000\""), json("\"\\ud800\""), json("\"NaN\""), json("\"adam\""),
			json("\"" + "x".repeat(2000) + '"'), json("[]"), json("{}"), json("[[[[]]]]"), json("[1, \"a\", null]"),
			json("{\"a\": {\"b\": []}}"), json("\"\u0661\u0662\""), json("255"), json("256"));

	private final List<byte[]> files;

	/**
	 * Makes bodies.
	 * @param files images that can be read
	 */
	RandomBodies(List<byte[]> files) {
		this.files = files;
	}

	Arbitrary<Body> of(ContractOperation operation) {
		List<String> types = operation.bodyTypes();
		if (types.isEmpty()) {
			return Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.just(new Body(List.of(), new byte[0]))),
					Tuple.of(1, noise().map((bytes) -> typed("application/json", bytes))));
		}
		Arbitrary<Body> good = Arbitraries.of(types).flatMap((type) -> body(operation, type));
		Arbitrary<Body> mistyped = Combinators.combine(good, Arbitraries.of(TYPES))
			.as((body, type) -> typed(type, body.bytes()));
		Arbitrary<Body> noise = Combinators.combine(Arbitraries.of(types), noise()).as(RandomBodies::typed);
		Arbitrary<Body> encoded = Combinators
			.combine(good, Arbitraries.of("gzip", "deflate", "br", "identity", "gzip, gzip"),
					Arbitraries.of(true, false))
			.as(RandomBodies::encoded);
		return Arbitraries.frequencyOf(Tuple.of(12, good), Tuple.of(1, mistyped), Tuple.of(1, noise),
				Tuple.of(1, encoded));
	}

	private Arbitrary<Body> body(ContractOperation operation, String type) {
		if (type.equals(FORM)) {
			return file().list().ofMaxSize(3).map(RandomBodies::form);
		}
		if (type.equals("application/json")) {
			return document(operation).map((bytes) -> typed(type, bytes));
		}
		if (operation.path().startsWith("/v2")) {
			return Combinators.combine(document(operation), noise()).as(RandomBodies::binary);
		}
		return file().map((bytes) -> typed(type.replace('*', 'x'), bytes));
	}

	private static Arbitrary<byte[]> document(ContractOperation operation) {
		Arbitrary<List<Mutation>> changes = Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(List.of())),
				Tuple.of(1, mutation().list().ofMinSize(1).ofMaxSize(3)));
		return Combinators.combine(Arbitraries.of(operation.examples()), changes).as((example, mutations) -> {
			JsonNode changed = example.deepCopy();
			mutations.forEach((mutation) -> mutation.apply(changed));
			return JSON.writeValueAsBytes(changed);
		});
	}

	private static Arbitrary<Mutation> mutation() {
		return Combinators
			.combine(Arbitraries.integers().between(0, 2000), Arbitraries.of(VALUES), Arbitraries.of(Kind.class))
			.as(Mutation::new);
	}

	private Arbitrary<byte[]> file() {
		return Combinators
			.combine(Arbitraries.of(this.files), Arbitraries.doubles().between(0, 1), Arbitraries.bytes(),
					Arbitraries.of("whole", "whole", "cut", "changed"))
			.as((file, where, value, how) -> {
				int place = (int) (where * (file.length - 1));
				byte[] changed = how.equals("cut") ? Arrays.copyOf(file, place) : file.clone();
				if (how.equals("changed")) {
					changed[place] = value;
				}
				return changed;
			});
	}

	private static Arbitrary<byte[]> noise() {
		return Arbitraries.oneOf(Arbitraries.bytes().array(byte[].class).ofMaxSize(200),
				Arbitraries
					.of("", "{", "[".repeat(5000), "{\"a\":1}{\"a\":2}", "{\"a\":1,\"a\":2}", "nul", "\ufeff{}", "'")
					.map((text) -> text.getBytes(StandardCharsets.UTF_8)));
	}

	private static Body typed(String type, byte[] bytes) {
		return new Body(List.of("Content-Type: " + type), bytes);
	}

	private static Body form(List<byte[]> files) {
		ByteArrayOutputStream form = new ByteArrayOutputStream();
		for (byte[] file : files) {
			form.writeBytes(("--" + BOUNDARY
					+ "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"\u00e9\"\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8));
			form.writeBytes(file);
			form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		}
		form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return typed(FORM + "; boundary=" + BOUNDARY, form.toByteArray());
	}

	private static Body binary(byte[] json, byte[] data) {
		byte[] both = Arrays.copyOf(json, json.length + data.length);
		System.arraycopy(data, 0, both, json.length, data.length);
		return new Body(
				List.of("Content-Type: application/octet-stream", "Inference-Header-Content-Length: " + json.length),
				both);
	}

	/**
	 * Says that a body is encoded, which may not be true.
	 */
	private static Body encoded(Body body, String encoding, boolean gzipped) {
		List<String> headers = new ArrayList<>(body.headers());
		headers.add("Content-Encoding: " + encoding);
		return new Body(headers, gzipped ? gzip(body.bytes()) : body.bytes());
	}

	private static byte[] gzip(byte[] bytes) {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
			gzip.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return compressed.toByteArray();
	}

	private static JsonNode json(String text) {
		return JSON.readTree(text);
	}

	/**
	 * A body and the headers that tell of it.
	 *
	 * @param headers whole lines
	 * @param bytes as they are sent
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Body(List<String> headers, byte[] bytes) {

	}

	private enum Kind {

		REPLACE, REMOVE, ADD

	}

	/**
	 * One change of a document.
	 *
	 * @param place which of its members and elements is meant, counted on from the first
	 * where there are fewer
	 * @param value what comes there
	 * @param kind what happens there
	 */
	private record Mutation(int place, JsonNode value, Kind kind) {

		void apply(JsonNode document) {
			List<JsonNode> containers = new ArrayList<>();
			collect(document, containers);
			if (containers.isEmpty()) {
				return;
			}
			JsonNode container = containers.get(this.place % containers.size());
			int member = (this.place / containers.size()) % Math.max(1, container.size());
			if (container instanceof ObjectNode object) {
				change(object, member);
			}
			else if (container instanceof ArrayNode array) {
				change(array, member);
			}
		}

		private void change(ObjectNode object, int member) {
			String name = object.isEmpty() ? "new" : List.copyOf(object.propertyNames()).get(member);
			switch (this.kind) {
				case REPLACE -> object.set(name, this.value.deepCopy());
				case REMOVE -> object.remove(name);
				case ADD -> object.set("wieght", this.value.deepCopy());
			}
		}

		private void change(ArrayNode array, int member) {
			if (this.kind == Kind.ADD || array.isEmpty()) {
				array.add(this.value.deepCopy());
			}
			else if (this.kind == Kind.REPLACE) {
				array.set(member, this.value.deepCopy());
			}
			else {
				array.remove(member);
			}
		}

		private static void collect(JsonNode node, List<JsonNode> containers) {
			if (node.isContainer()) {
				containers.add(node);
				node.forEach((child) -> collect(child, containers));
			}
		}

	}

}

package io.atelier.bench;

import java.io.PrintStream;
import java.util.Optional;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measurements as text, one JSON object per line.
 */
final class JsonLines {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final Pattern TERMINAL_CODES = Pattern.compile("\u001B\\[[0-9;?]*[A-Za-z]");

	private final PrintStream out;

	private final Line common;

	/**
	 * @param common fields at the end of each line
	 */
	JsonLines(PrintStream out, Line common) {
		this.out = out;
		this.common = common;
	}

	void print(Line line) {
		print(line.with(this.common).fields());
	}

	void print(Object value) {
		this.out.println(MAPPER.writeValueAsString(value));
		this.out.flush();
	}

	/**
	 * Extracts a measurement from a line of a program's output, which may have terminal
	 * codes or a progress bar; empty if there is none.
	 */
	static Optional<JsonNode> pick(String text) {
		String plain = TERMINAL_CODES.matcher(text).replaceAll("");
		int begin = plain.indexOf('{');
		if (begin < 0) {
			return Optional.empty();
		}
		try {
			return Optional.of(MAPPER.readTree(plain.substring(begin))).filter(JsonNode::isObject);
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

}

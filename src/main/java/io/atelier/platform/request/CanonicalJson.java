package io.atelier.platform.request;

import java.util.TreeSet;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes equal JSON values as equal texts: sorted members, no whitespace, decimals as the
 * nearest double, no {@code null} members. The text is valid JSON.
 */
final class CanonicalJson {

	private CanonicalJson() {
	}

	static String of(JsonNode node) {
		if (node.isObject()) {
			return new TreeSet<>(node.propertyNames()).stream()
				.filter((name) -> !node.path(name).isNull())
				.map((name) -> JsonNodeFactory.instance.stringNode(name) + ":" + of(node.path(name)))
				.collect(Collectors.joining(",", "{", "}"));
		}
		if (node.isArray()) {
			return node.valueStream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
		}
		if (node.isNumber() && !node.isIntegralNumber()) {
			return Double.valueOf(node.asString()).toString();
		}
		return node.toString();
	}

}

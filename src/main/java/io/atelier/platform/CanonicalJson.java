package io.atelier.platform;

import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes equal JSON values as equal texts: members sorted, no blanks, decimals as the
 * nearest double, members that are {@code null} left out.
 */
final class CanonicalJson {

	private CanonicalJson() {
	}

	static String of(JsonNode node) {
		StringBuilder text = new StringBuilder();
		append(node, text);
		return text.toString();
	}

	private static void append(JsonNode node, StringBuilder text) {
		if (node.isObject()) {
			text.append('{');
			new TreeSet<>(node.propertyNames()).stream().filter((name) -> !node.path(name).isNull()).forEach((name) -> {
				text.append(JsonNodeFactory.instance.stringNode(name)).append(':');
				append(node.path(name), text);
				text.append(',');
			});
			text.append('}');
		}
		else if (node.isArray()) {
			text.append('[');
			node.values().forEach((element) -> {
				append(element, text);
				text.append(',');
			});
			text.append(']');
		}
		else if (node.isNumber()) {
			text.append(node.isIntegralNumber() ? node.asString() : Double.valueOf(node.asString()).toString());
		}
		else {
			text.append(node);
		}
	}

}

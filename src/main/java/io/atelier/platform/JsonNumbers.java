package io.atelier.platform;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import tools.jackson.databind.JsonNode;

/**
 * Reads numbers of any size without losing digits before they are checked.
 */
final class JsonNumbers {

	private JsonNumbers() {
	}

	static OptionalLong whole(JsonFields fields, String name, JsonNode node, long least, long most) {
		String range = String.format(Locale.ROOT, "%d to %d", least, most);
		if (!node.isIntegralNumber()) {
			fields.violation(name, "must be a whole number", List.of(range));
			return OptionalLong.empty();
		}
		BigInteger value = node.bigIntegerValue();
		if (value.compareTo(BigInteger.valueOf(least)) < 0 || value.compareTo(BigInteger.valueOf(most)) > 0) {
			fields.violation(name, "%s is out of range".formatted(JsonFields.shortened(value.toString())),
					List.of(range));
			return OptionalLong.empty();
		}
		return OptionalLong.of(value.longValueExact());
	}

	static OptionalDouble decimal(JsonFields fields, String name, JsonNode node, NumberRange range) {
		if (!node.isNumber()) {
			fields.violation(name, "must be a number", List.of(range.toString()));
			return OptionalDouble.empty();
		}
		double value = node.isFloatingPointNumber() ? Double.parseDouble(node.asString())
				: node.bigIntegerValue().doubleValue();
		if (!range.contains(value)) {
			fields.violation(name, "%s is out of range".formatted(JsonFields.shortened(node.asString())),
					List.of(range.toString()));
			return OptionalDouble.empty();
		}
		return OptionalDouble.of(value);
	}

}

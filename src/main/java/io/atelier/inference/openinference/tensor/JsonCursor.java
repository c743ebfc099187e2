package io.atelier.inference.openinference.tensor;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Walks through a document that is read as a stream. Each method starts on a value and
 * leaves the parser on the last token of the value; callbacks for inner values do the
 * same.
 */
final class JsonCursor {

	private static final int LONGEST_NUMBER = 18;

	private final JsonParser parser;

	JsonCursor(JsonParser parser) {
		this.parser = parser;
	}

	JsonParser parser() {
		return this.parser;
	}

	/**
	 * A null member counts as absent.
	 */
	void members(String where, Consumer<String> member) {
		expect(JsonToken.START_OBJECT, where, "an object");
		while (this.parser.nextToken() != JsonToken.END_OBJECT) {
			String name = this.parser.currentName();
			if (this.parser.nextToken() != JsonToken.VALUE_NULL) {
				member.accept(name);
			}
		}
	}

	void elements(String where, IntConsumer element) {
		expect(JsonToken.START_ARRAY, where, "an array");
		for (int i = 0; this.parser.nextToken() != JsonToken.END_ARRAY; i++) {
			element.accept(i);
		}
	}

	String text(String where) {
		expect(JsonToken.VALUE_STRING, where, "a string");
		return this.parser.getString();
	}

	boolean flag(String where) {
		if (!this.parser.currentToken().isBoolean()) {
			throw Faults.invalid(where, "must be true or false");
		}
		return this.parser.getBooleanValue();
	}

	long whole(String where) {
		expect(JsonToken.VALUE_NUMBER_INT, where, "a whole number");
		if (this.parser.getString().length() > LONGEST_NUMBER) {
			throw Faults.invalid(where, "is out of range");
		}
		return this.parser.getLongValue();
	}

	void skip() {
		this.parser.skipChildren();
	}

	private void expect(JsonToken token, String where, String what) {
		if (this.parser.currentToken() != token) {
			throw Faults.invalid(where.isEmpty() ? "the body" : where, "must be " + what);
		}
	}

}

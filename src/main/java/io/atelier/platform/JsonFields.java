package io.atelier.platform;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the members of a JSON object one by one and collects everything that is wrong
 * with them, so that a client learns it all at once. A member that is {@code null} counts
 * as not given; any other that nobody asked for is a violation. Call {@link #complete()}
 * at the end. For one thread.
 */
public final class JsonFields {

	private final JsonNode object;

	private final String path;

	private final List<FieldViolation> violations;

	private final Set<String> known = new LinkedHashSet<>();

	private final List<JsonFields> nested = new ArrayList<>();

	private JsonFields(JsonNode object, String path, List<FieldViolation> violations) {
		this.object = object;
		this.path = path;
		this.violations = violations;
	}

	/**
	 * Reads a body in UTF-8, UTF-16 or UTF-32.
	 * @param body the bytes of a JSON object
	 * @return its members
	 * @throws ProblemException if it is empty, too long, not JSON, not an object, or
	 * holds a member twice
	 */
	public static JsonFields parse(InputStream body) {
		return of(JsonBody.read(body));
	}

	/**
	 * Takes a value that has been read already.
	 * @param node any JSON value
	 * @return its members
	 * @throws ProblemException if it is not an object
	 */
	public static JsonFields of(JsonNode node) {
		if (node.isMissingNode()) {
			throw JsonBody.missing();
		}
		if (!node.isObject()) {
			throw FieldViolation.problem(List.of(new FieldViolation("", "The body must be a JSON object")));
		}
		return new JsonFields(node, "", new ArrayList<>());
	}

	/**
	 * Whether the member is given as an object.
	 * @param name the member
	 * @return false also where it is missing
	 */
	public boolean isObject(String name) {
		return this.object.path(name).isObject();
	}

	/**
	 * A text.
	 * @param name the member
	 * @return its value, empty where it is not given or no text
	 */
	public Optional<String> text(String name) {
		JsonNode node = given(name);
		if (node == null) {
			return Optional.empty();
		}
		if (!node.isString()) {
			violation(name, "must be a text");
			return Optional.empty();
		}
		return Optional.of(node.stringValue());
	}

	/**
	 * One of several texts.
	 * @param name the member
	 * @param allowed the values it may have
	 * @return its value, empty where it is not given or none of them
	 */
	public Optional<String> choice(String name, List<String> allowed) {
		JsonNode node = given(name);
		if (node == null) {
			return Optional.empty();
		}
		if (!node.isString()) {
			violation(name, "must be a text", allowed);
			return Optional.empty();
		}
		String value = node.stringValue();
		if (!allowed.contains(value)) {
			violation(name, "'%s' is not known".formatted(shortened(value)), allowed);
			return Optional.empty();
		}
		return Optional.of(value);
	}

	/**
	 * A whole number.
	 * @param name the member
	 * @param least the smallest value it may have
	 * @param most the largest value it may have
	 * @return its value, empty where it is not given or cannot be taken
	 */
	public OptionalInt integer(String name, int least, int most) {
		OptionalLong value = wholeNumber(name, least, most);
		return value.isPresent() ? OptionalInt.of(Math.toIntExact(value.getAsLong())) : OptionalInt.empty();
	}

	/**
	 * A whole number of 64 bits.
	 * @param name the member
	 * @param least the smallest value it may have
	 * @param most the largest value it may have
	 * @return its value, empty where it is not given or cannot be taken
	 */
	public OptionalLong wholeNumber(String name, long least, long most) {
		JsonNode node = given(name);
		if (node == null) {
			return OptionalLong.empty();
		}
		return JsonNumbers.whole(this, name, node, least, most);
	}

	/**
	 * A number.
	 * @param name the member
	 * @param range the values it may have
	 * @return its value, finite, empty where it is not given or cannot be taken
	 */
	public OptionalDouble number(String name, NumberRange range) {
		JsonNode node = given(name);
		if (node == null) {
			return OptionalDouble.empty();
		}
		return JsonNumbers.decimal(this, name, node, range);
	}

	/**
	 * An object within this one, whose violations are reported with those of this one.
	 * @param name the member
	 * @return its members, empty where it is not given or no object
	 */
	public Optional<JsonFields> object(String name) {
		JsonNode node = given(name);
		if (node == null) {
			return Optional.empty();
		}
		if (!node.isObject()) {
			violation(name, "must be an object");
			return Optional.empty();
		}
		return Optional.of(within(name, node));
	}

	/**
	 * A list within this object, as an object whose members are {@code 0}, {@code 1} and
	 * so on.
	 * @param name the member
	 * @param most the largest number of elements it may have
	 * @return its elements, empty where it is not given, empty itself or no list of at
	 * most {@code most} values
	 */
	public Optional<JsonFields> list(String name, int most) {
		JsonNode node = given(name);
		if (node == null || isEmptyList(node)) {
			return Optional.empty();
		}
		if (!node.isArray() || node.size() > most || node.valueStream().anyMatch(JsonNode::isNull)) {
			violation(name, "must be a list", List.of(String.format(Locale.ROOT, "1 to %d values", most)));
			return Optional.empty();
		}
		ObjectNode elements = JsonNodeFactory.instance.objectNode();
		for (int i = 0; i < node.size(); i++) {
			elements.set(Integer.toString(i), node.get(i));
		}
		return Optional.of(within(name, elements));
	}

	/**
	 * The names of the members that are there.
	 * @return names in the order of the text
	 */
	public List<String> names() {
		return List.copyOf(this.object.propertyNames());
	}

	/**
	 * Whether the member is given as a list.
	 * @param name the member
	 * @return false also where it is missing
	 */
	public boolean isList(String name) {
		return this.object.path(name).isArray();
	}

	/**
	 * Whether the member is there with any value but {@code null} and an empty list,
	 * which some clients send for what they were not given.
	 * @param name the member
	 * @return whether it is given
	 */
	public boolean has(String name) {
		JsonNode node = given(name);
		return node != null && !isEmptyList(node);
	}

	/**
	 * Reports a member that is wrong for a reason of the caller's.
	 * @param name the member
	 * @param message what is wrong, as a sentence for people
	 * @param allowed the values it may have, in words
	 */
	public void violation(String name, String message, List<String> allowed) {
		this.known.add(name);
		this.violations.add(new FieldViolation(this.path + name, message, allowed));
	}

	public void violation(String name, String message) {
		violation(name, message, List.of());
	}

	/**
	 * Ends the reading.
	 * @throws ProblemException if anything was wrong (400); it lists all of it, members
	 * that nobody asked for included
	 */
	public void complete() {
		reportUnknown();
		if (!this.violations.isEmpty()) {
			throw FieldViolation.problem(this.violations);
		}
	}

	/**
	 * The same text for every way to write this object.
	 * @return JSON with sorted members and without blanks, members that are {@code null}
	 * left out
	 */
	public String canonical() {
		return CanonicalJson.of(this.object);
	}

	private void reportUnknown() {
		for (String name : this.object.propertyNames()) {
			if (!this.known.contains(name) && !this.object.path(name).isNull()) {
				this.violations.add(new FieldViolation(this.path + shortened(name), "there is no such field",
						List.copyOf(this.known)));
			}
		}
		this.nested.forEach(JsonFields::reportUnknown);
	}

	private JsonFields within(String name, JsonNode members) {
		JsonFields fields = new JsonFields(members, this.path + name + ".", this.violations);
		this.nested.add(fields);
		return fields;
	}

	private static boolean isEmptyList(JsonNode node) {
		return node.isArray() && node.isEmpty();
	}

	private @Nullable JsonNode given(String name) {
		this.known.add(name);
		JsonNode node = this.object.get(name);
		return (node != null && !node.isNull()) ? node : null;
	}

	static String shortened(String text) {
		return (text.length() <= 64) ? text : text.substring(0, 64) + "...";
	}

}

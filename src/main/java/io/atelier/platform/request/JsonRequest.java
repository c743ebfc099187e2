package io.atelier.platform.request;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.atelier.platform.FieldViolation;
import io.atelier.platform.ProblemException;

/**
 * A JSON object of which members are asked for one by one. It collects everything that is
 * wrong with them, so that a client learns it all at once. A member that is {@code null}
 * counts as not given; any other that nobody asked for is a violation. Call
 * {@link #complete()} at the end. For one thread.
 * <p>
 * Jackson's problem-collecting reader (3.1) with Jakarta Validation cannot answer so. It
 * collects unknown members and words that are not in an enum, but stops at the first
 * member of a wrong type, number out of the range of its Java type, or decimal in place
 * of a whole number, and forgets what it has collected. It hands out no partly bound
 * record that could be validated further, has no path for the unknown members of a
 * record, reads {@code 1} as a text, and cannot let one member limit another, as an
 * optimizer does its settings.
 */
public final class JsonRequest {

	private final JsonNode object;

	private final String path;

	private final List<FieldViolation> violations;

	private final Set<String> known = new LinkedHashSet<>();

	private final List<JsonRequest> nested = new ArrayList<>();

	private JsonRequest(JsonNode object, String path, List<FieldViolation> violations) {
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
	public static JsonRequest parse(InputStream body) {
		JsonNode node = JsonBody.read(body);
		if (!node.isObject()) {
			throw FieldViolation.problem(List.of(new FieldViolation("", "The body must be a JSON object")));
		}
		return new JsonRequest(node, "", new ArrayList<>());
	}

	public <T> Optional<T> get(Member<T> member) {
		if (member.required() && !has(member)) {
			violation(member, member.values().missing(), member.values().allowed());
		}
		JsonNode node = given(member);
		return (node != null) ? member.values().read(node, new Place(this, member.name())) : Optional.empty();
	}

	// Some clients send an empty list for what they were not given.
	public boolean has(Member<?> member) {
		JsonNode node = given(member);
		return node != null && !(node.isArray() && node.isEmpty());
	}

	public void violation(Member<?> member, String message, List<String> allowed) {
		violation(member.name(), message, allowed);
	}

	public void violation(String name, String message) {
		violation(name, message, List.of());
	}

	void violation(String name, String message, List<String> allowed) {
		this.violations.add(new FieldViolation(this.path + name, message, allowed));
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
				violation(Place.shortened(name), "there is no such field", List.copyOf(this.known));
			}
		}
		this.nested.forEach(JsonRequest::reportUnknown);
	}

	JsonRequest within(String name, JsonNode members) {
		JsonRequest request = new JsonRequest(members, this.path + name + ".", this.violations);
		this.nested.add(request);
		return request;
	}

	private @Nullable JsonNode given(Member<?> member) {
		this.known.add(member.name());
		JsonNode node = this.object.get(member.name());
		return (node != null && !node.isNull()) ? node : null;
	}

}

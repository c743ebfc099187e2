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
 * Reads the members of a JSON object one by one and collects all violations, so that a
 * client gets them at once. A {@code null} member counts as absent; every member that was
 * never read is a violation. Call {@link #complete()} at the end. Not thread-safe.
 * <p>
 * Jackson's problem-collecting reader (3.1) with Jakarta Validation is not enough. It
 * collects unknown members and invalid enum values, but stops at the first member with a
 * wrong type, a number out of the range of its Java type, or a decimal instead of an
 * integer, and loses the collected problems. It returns no partly bound record for
 * further validation, gives no path for unknown members of a record, reads {@code 1} as a
 * string, and cannot let one member restrict another, as an optimizer restricts its
 * settings.
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
	 * @throws ProblemException if the body is empty, too long, not a JSON object, or
	 * contains a member twice
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

	// Some clients send an empty list for an absent value.
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
	 * @throws ProblemException if there are violations, unknown members included (400)
	 */
	public void complete() {
		reportUnknown();
		if (!this.violations.isEmpty()) {
			throw FieldViolation.problem(this.violations);
		}
	}

	/**
	 * Returns the same text for all equal objects: sorted members, no whitespace, no
	 * {@code null} members.
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

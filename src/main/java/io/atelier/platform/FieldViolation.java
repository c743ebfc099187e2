package io.atelier.platform;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One field of a request that cannot be taken, and what could be.
 *
 * @param field where it stands, for example {@code optimizer.learningRate}
 * @param message what is wrong, as a sentence for people
 * @param allowed the values it may take, in words, or empty where there is no such list
 */
public record FieldViolation(String field, String message,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> allowed) {

	public FieldViolation {
		allowed = List.copyOf(allowed);
	}

	public FieldViolation(String field, String message) {
		this(field, message, List.of());
	}

	/**
	 * The problem that lists all fields at once.
	 * @param violations what is wrong, at least one
	 * @return a 400 problem with a {@code violations} member
	 */
	public static ProblemException problem(Collection<FieldViolation> violations) {
		return problem(violations, null);
	}

	static ProblemException problem(Collection<FieldViolation> violations, @Nullable Throwable cause) {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("violations", List.copyOf(violations));
		String detail = String.join("; ", violations.stream().map(FieldViolation::toString).toList());
		return new ProblemException(ProblemType.INVALID_REQUEST, detail, properties, cause);
	}

	@Override
	public String toString() {
		return this.field.isEmpty() ? this.message : this.field + ": " + this.message;
	}

}

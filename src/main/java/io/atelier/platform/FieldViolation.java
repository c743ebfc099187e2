package io.atelier.platform;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An invalid field of a request.
 *
 * @param field its path, for example {@code optimizer.learningRate}
 * @param message a sentence for people
 * @param allowed the allowed values, in words; empty if there is no such list
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
	 * Creates a 400 problem that lists all violations in its {@code violations} member.
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

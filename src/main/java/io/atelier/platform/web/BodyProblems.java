package io.atelier.platform.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import io.atelier.platform.FieldViolation;
import io.atelier.platform.ProblemException;

/**
 * Says which field of a body cannot be taken and why, or where it stops being JSON.
 */
final class BodyProblems {

	private BodyProblems() {
	}

	static ProblemException of(HttpMessageNotReadableException exception) {
		// A record's constructor may have refused its values; its own words are the best.
		for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof ProblemException problem) {
				return problem;
			}
		}
		if (exception.getCause() instanceof StreamReadException syntax) {
			return unreadable("The body is not valid JSON" + place(syntax.getLocation()), exception);
		}
		if (exception.getCause() instanceof DatabindException databind) {
			return FieldViolation.problem(List.of(violation(databind)));
		}
		return unreadable((exception.getCause() != null) ? "The body cannot be read" : "A body is required", exception);
	}

	private static ProblemException unreadable(String detail, Exception cause) {
		return new ProblemException(WebProblems.UNREADABLE_BODY, detail, Map.of(), cause);
	}

	private static String place(@Nullable TokenStreamLocation location) {
		return (location != null)
				? String.format(Locale.ROOT, " at line %d, column %d", location.getLineNr(), location.getColumnNr())
				: "";
	}

	private static FieldViolation violation(DatabindException exception) {
		String field = field(exception);
		if (exception instanceof UnrecognizedPropertyException unknown) {
			Collection<Object> known = Objects.requireNonNullElse(unknown.getKnownPropertyIds(), List.of());
			return new FieldViolation(field, "there is no such field",
					known.stream().map(Object::toString).sorted().toList());
		}
		if (exception instanceof InvalidFormatException invalid) {
			return Expectations.violation(field, invalid.getValue(), invalid.getTargetType());
		}
		if (exception instanceof MismatchedInputException mismatch) {
			boolean absent = mismatch.getCurrentToken() == null || mismatch.getCurrentToken() == JsonToken.END_OBJECT
					|| mismatch.getCurrentToken() == JsonToken.VALUE_NULL;
			return absent ? new FieldViolation(field, "is required")
					: Expectations.violation(field, null, mismatch.getTargetType());
		}
		return (exception.getCause() instanceof IllegalArgumentException refused && refused.getMessage() != null)
				? new FieldViolation(field, refused.getMessage()) : new FieldViolation(field, "cannot be taken");
	}

	private static String field(JacksonException exception) {
		StringBuilder field = new StringBuilder();
		for (JacksonException.Reference step : exception.getPath()) {
			if (step.getPropertyName() == null) {
				field.append('[').append(step.getIndex()).append(']');
			}
			else {
				field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
			}
		}
		return field.toString();
	}

}

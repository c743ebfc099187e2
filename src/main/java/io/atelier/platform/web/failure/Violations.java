package io.atelier.platform.web.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import io.atelier.platform.FieldViolation;

final class Violations {

	private Violations() {
	}

	static List<FieldViolation> of(Errors errors) {
		List<FieldViolation> violations = new ArrayList<>();
		for (FieldError error : errors.getFieldErrors()) {
			violations.add(error.contains(TypeMismatchException.class)
					? of(error.getField(), error.unwrap(TypeMismatchException.class))
					: new FieldViolation(error.getField(), message(error)));
		}
		errors.getGlobalErrors().forEach((ObjectError error) -> violations.add(new FieldViolation("", message(error))));
		return violations;
	}

	static List<FieldViolation> of(MethodValidationResult result) {
		List<FieldViolation> violations = new ArrayList<>();
		for (ParameterValidationResult parameter : result.getParameterValidationResults()) {
			if (parameter instanceof ParameterErrors errors) {
				violations.addAll(of(errors));
			}
			else {
				String name = Objects.requireNonNullElse(parameter.getMethodParameter().getParameterName(), "");
				parameter.getResolvableErrors()
					.forEach((error) -> violations.add(new FieldViolation(name, message(error))));
			}
		}
		result.getCrossParameterValidationResults()
			.forEach((error) -> violations.add(new FieldViolation("", message(error))));
		return violations;
	}

	static FieldViolation of(TypeMismatchException mismatch) {
		String name = (mismatch instanceof MethodArgumentTypeMismatchException argument) ? argument.getName()
				: mismatch.getPropertyName();
		return of(Objects.requireNonNullElse(name, ""), mismatch);
	}

	private static FieldViolation of(String field, TypeMismatchException mismatch) {
		return Expectations.violation(field, mismatch.getValue(), mismatch.getRequiredType());
	}

	private static String message(MessageSourceResolvable error) {
		@Nullable String message = error.getDefaultMessage();
		return Objects.requireNonNullElse(message, "is invalid");
	}

}

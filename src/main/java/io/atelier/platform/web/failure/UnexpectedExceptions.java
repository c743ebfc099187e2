package io.atelier.platform.web.failure;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.coyote.BadRequestException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.web.bind.annotation.ResponseStatus;

import io.atelier.platform.FieldViolation;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.platform.database.DatabaseFailures;

/**
 * Translates exceptions that no other rule covers. The client gets only an error id; the
 * log has the details under this id.
 */
final class UnexpectedExceptions {

	static final String DETAIL = "The service failed. Its log contains the reason under the error id.";

	private static final Duration RETRY = Duration.ofSeconds(5);

	private UnexpectedExceptions() {
	}

	static ProblemException translate(Exception exception) {
		if (exception instanceof PropertyReferenceException unknown) {
			return FieldViolation
				.problem(List.of(new FieldViolation("sort", "there is no field '" + unknown.getPropertyName() + "'")));
		}
		if (exception instanceof BadRequestException) {
			return new ProblemException(ProblemType.UNREADABLE_BODY, "The request ended early or is malformed",
					Map.of(), exception);
		}
		if (exception instanceof OptimisticLockingFailureException) {
			return new ProblemException(WebProblems.CONFLICT, "Another request changed this at the same time", Map.of(),
					exception);
		}
		if (DatabaseFailures.isAway(exception)) {
			return new ProblemException(WebProblems.UNAVAILABLE,
					"The database does not answer, or cannot store anything", Map.of(), exception)
				.withRetryAfter(RETRY);
		}
		ResponseStatus status = AnnotatedElementUtils.findMergedAnnotation(exception.getClass(), ResponseStatus.class);
		if (status != null && status.code().is4xxClientError()) {
			ProblemType type = WebProblems.ofStatus(status.code().value());
			return new ProblemException(type, type.title(), Map.of(), exception);
		}
		return new ProblemException(ProblemType.INTERNAL_ERROR, DETAIL, Map.of(), exception);
	}

}

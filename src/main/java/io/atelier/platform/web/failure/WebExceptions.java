package io.atelier.platform.web.failure;

import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.NoHandlerFoundException;

import io.atelier.platform.FieldViolation;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.platform.id.IdOf;

final class WebExceptions {

	private WebExceptions() {
	}

	static ProblemException translate(Exception exception, HttpStatusCode status) {
		ProblemType type = WebProblems.ofStatus(status.value());
		if (type.status().is5xxServerError()) {
			return new ProblemException(type, serverDetail(exception), Map.of(), exception);
		}
		if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
			for (Annotation annotation : mismatch.getParameter().getParameterAnnotations()) {
				IdOf id = annotation.annotationType().getAnnotation(IdOf.class);
				if (id != null) {
					return ProblemException.notFound(id.value(), String.valueOf(mismatch.getValue()));
				}
			}
		}
		Collection<FieldViolation> violations = violations(exception);
		if (!violations.isEmpty()) {
			return FieldViolation.problem(violations);
		}
		return new ProblemException(type, detail(exception, type), Map.of(), exception);
	}

	private static Collection<FieldViolation> violations(Exception exception) {
		if (exception instanceof MethodArgumentNotValidException invalid) {
			return Violations.of(invalid.getBindingResult());
		}
		if (exception instanceof HandlerMethodValidationException invalid) {
			return Violations.of(invalid);
		}
		if (exception instanceof TypeMismatchException mismatch) {
			return List.of(Violations.of(mismatch));
		}
		if (exception instanceof MissingServletRequestParameterException missing) {
			return List.of(new FieldViolation(missing.getParameterName(), "is required"));
		}
		if (exception instanceof MissingRequestHeaderException missing) {
			return List.of(new FieldViolation(missing.getHeaderName(), "is required as a header"));
		}
		if (exception instanceof MissingServletRequestPartException missing) {
			return List.of(new FieldViolation(missing.getRequestPartName(), "is required as a part"));
		}
		return List.of();
	}

	private static String serverDetail(Exception exception) {
		return (exception instanceof AsyncRequestTimeoutException) ? "The answer took too long"
				: UnexpectedExceptions.DETAIL;
	}

	private static String detail(Exception exception, ProblemType type) {
		if (exception instanceof HttpRequestMethodNotSupportedException method) {
			String[] supported = method.getSupportedMethods();
			return "%s is not supported here%s".formatted(method.getMethod(),
					(supported != null) ? ", only " + String.join(", ", supported) : "");
		}
		if (exception instanceof HttpMediaTypeException media) {
			if (media.getSupportedMediaTypes().isEmpty()) {
				return "A media type is malformed; a valid one is application/json, for example";
			}
			String types = media.getSupportedMediaTypes()
				.stream()
				.map(Object::toString)
				.collect(Collectors.joining(", "));
			boolean answer = exception instanceof HttpMediaTypeNotAcceptableException;
			return (answer ? "The answer can only be " : "The body can only be ") + types;
		}
		if (exception instanceof NoHandlerFoundException missing) {
			return "There is nothing at " + missing.getRequestURL();
		}
		if (exception instanceof MaxUploadSizeExceededException size) {
			return (NestedExceptionUtils.getRootCause(size) instanceof SizeException limit)
					? String.format(Locale.ROOT, "At most %d bytes can be sent", limit.getPermittedSize())
					: "The request is larger than the server accepts";
		}
		if (exception instanceof MultipartException) {
			return "The multipart body cannot be read";
		}
		if (exception instanceof ResponseStatusException status && status.getReason() != null) {
			return status.getReason();
		}
		return type.title();
	}

}

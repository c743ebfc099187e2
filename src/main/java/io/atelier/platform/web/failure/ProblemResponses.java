package io.atelier.platform.web.failure;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import io.atelier.platform.BusyException;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemForm;

class ProblemResponses {

	private static final Logger logger = LoggerFactory.getLogger(ProblemResponses.class);

	private final List<ProblemForm> forms;

	ProblemResponses(ObjectProvider<ProblemForm> forms) {
		this.forms = forms.orderedStream().toList();
	}

	ResponseEntity<Object> of(ProblemException problem, HttpHeaders headers, @Nullable AskedPath path) {
		HttpHeaders all = new HttpHeaders(headers);
		all.setCacheControl("no-store");
		problem.retryAfter().ifPresent((delay) -> all.set(HttpHeaders.RETRY_AFTER, Long.toString(delay.toSeconds())));
		String whole = (path != null) ? path.whole() : null;
		String errorId = errorId(problem, whole);
		ProblemForm form = form((path != null) ? path.own() : null);
		// Set here, so that it does not depend on the Accept header.
		all.setContentType((form != null) ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON);
		Object body = (form != null) ? form.body(message(problem, errorId)) : detail(problem, whole, errorId);
		return new ResponseEntity<>(body, all, problem.type().status());
	}

	/**
	 * @param path within this service; null if unknown
	 * @return null for problem details
	 */
	@Nullable ProblemForm form(@Nullable String path) {
		return (path != null) ? this.forms.stream().filter((form) -> form.covers(path)).findFirst().orElse(null) : null;
	}

	private static @Nullable String errorId(ProblemException problem, @Nullable String path) {
		if (!problem.type().status().is5xxServerError() || problem instanceof BusyException) {
			return null;
		}
		String errorId = UUID.randomUUID().toString();
		if (problem.type().equals(WebProblems.UNAVAILABLE)) {
			// While the database is unavailable, every request would log the same stack
			// trace.
			logger.warn("Problem {} at {}, error {}: {}", problem.type().name(), path, errorId,
					NestedExceptionUtils.getMostSpecificCause(problem).toString());
			logger.debug("Error {}", errorId, problem);
		}
		else {
			logger.error("Problem {} at {}, error {}", problem.type().name(), path, errorId, problem);
		}
		return errorId;
	}

	private static String message(ProblemException problem, @Nullable String errorId) {
		return (errorId != null) ? "%s (error %s)".formatted(problem.detail(), errorId) : problem.detail();
	}

	private static ProblemDetail detail(ProblemException problem, @Nullable String path, @Nullable String errorId) {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.type().status(), problem.detail());
		detail.setType(problem.type().uri());
		detail.setTitle(problem.type().title());
		detail.setInstance(instance(path));
		Map<String, Object> properties = new LinkedHashMap<>(problem.properties());
		if (errorId != null) {
			properties.put("errorId", errorId);
		}
		detail.setProperties(properties);
		return detail;
	}

	private static @Nullable URI instance(@Nullable String path) {
		try {
			return (path != null) ? new URI(path) : null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

}

package io.atelier.platform.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import io.atelier.platform.ProblemException;

/**
 * Writes a problem as the answer to a request.
 */
final class ProblemResponses {

	private static final Logger logger = LoggerFactory.getLogger(ProblemResponses.class);

	private ProblemResponses() {
	}

	static ResponseEntity<Object> of(ProblemException problem, HttpHeaders headers, @Nullable String path) {
		HttpHeaders all = new HttpHeaders(headers);
		// Set here, so that it does not depend on what the client said it accepts.
		all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		all.setCacheControl("no-store");
		problem.retryAfter().ifPresent((delay) -> all.set(HttpHeaders.RETRY_AFTER, Long.toString(delay.toSeconds())));
		return new ResponseEntity<>(detail(problem, path), all, problem.type().status());
	}

	private static ProblemDetail detail(ProblemException problem, @Nullable String path) {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.type().status(), problem.detail());
		detail.setType(problem.type().uri());
		detail.setTitle(problem.type().title());
		detail.setInstance(instance(path));
		Map<String, Object> properties = new LinkedHashMap<>(problem.properties());
		if (problem.type().status().is5xxServerError()) {
			String errorId = UUID.randomUUID().toString();
			logger.error("Problem {} at {}, error {}", problem.type().name(), path, errorId, problem);
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

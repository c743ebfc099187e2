package io.atelier.platform.web.failure;

import java.util.Locale;
import java.util.Map;

import org.springframework.http.HttpStatus;

import io.atelier.platform.ProblemType;

final class WebProblems {

	static final ProblemType CONFLICT = new ProblemType(HttpStatus.CONFLICT, "conflict", "Conflict");

	static final ProblemType UNAVAILABLE = new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "unavailable",
			"Temporarily unavailable");

	private static final Map<HttpStatus, ProblemType> NAMED = Map.of(HttpStatus.NOT_FOUND, ProblemType.NOT_FOUND,
			HttpStatus.CONTENT_TOO_LARGE, ProblemType.PAYLOAD_TOO_LARGE, HttpStatus.SERVICE_UNAVAILABLE, UNAVAILABLE,
			HttpStatus.INTERNAL_SERVER_ERROR, ProblemType.INTERNAL_ERROR);

	private WebProblems() {
	}

	/**
	 * Returns a kind named after the status.
	 * @param status 400 or more; an unknown one counts as an internal error
	 */
	static ProblemType ofStatus(int status) {
		HttpStatus known = HttpStatus.resolve(status);
		if (known == null || !known.isError()) {
			return ProblemType.INTERNAL_ERROR;
		}
		String reason = known.getReasonPhrase();
		ProblemType unnamed = new ProblemType(known, reason.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"),
				reason.charAt(0) + reason.substring(1).toLowerCase(Locale.ROOT));
		return NAMED.getOrDefault(known, unnamed);
	}

}

package io.atelier.training.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.atelier.platform.FieldViolation;
import io.atelier.platform.JsonFields;
import io.atelier.platform.ProblemException;
import io.atelier.training.job.SubmissionKey;

/**
 * Reads what comes beside a body: ids in paths, and headers.
 */
final class JobHeaders {

	private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

	private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,255}");

	private static final Pattern EVENT_ID = Pattern.compile("\\d{1,9}");

	private JobHeaders() {
	}

	static UUID jobId(String text) {
		if (!UUID_FORM.matcher(text).matches()) {
			throw ProblemException.notFound("job", text);
		}
		return UUID.fromString(text);
	}

	static Optional<SubmissionKey> submissionKey(@Nullable String header, JsonFields body) {
		if (header == null) {
			return Optional.empty();
		}
		if (!PRINTABLE.matcher(header).matches()) {
			throw FieldViolation
				.problem(List.of(new FieldViolation("Idempotency-Key", "must be 1 to 255 printable ASCII characters")));
		}
		return Optional.of(new SubmissionKey(header, sha256(body.canonical())));
	}

	static int lastEventId(@Nullable String header) {
		if (header == null || header.isEmpty()) {
			return 0;
		}
		if (!EVENT_ID.matcher(header).matches()) {
			throw FieldViolation
				.problem(List.of(new FieldViolation("Last-Event-ID", "must be the id of an event of this job")));
		}
		return Integer.parseInt(header);
	}

	private static String sha256(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}

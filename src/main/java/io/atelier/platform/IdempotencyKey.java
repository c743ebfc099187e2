package io.atelier.platform;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Identifies a repeated submission.
 *
 * @param value the client's key, 1 to 255 printable ASCII characters
 * @param requestSha256 SHA-256 of the canonical request, in lower-case hexadecimal
 */
@Embeddable
public record IdempotencyKey(@Column(name = "idempotency_key", updatable = false) String value,
		@Column(name = "request_sha256", updatable = false) String requestSha256) {

	private static final ProblemType REUSED = new ProblemType(HttpStatus.UNPROCESSABLE_CONTENT,
			"idempotency-key-reused", "Idempotency key reused");

	private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,255}");

	/**
	 * Reads the header {@code Idempotency-Key}.
	 * @param request the canonical text of the request
	 * @return the key, empty if the header is null
	 * @throws ProblemException if the header is empty, too long or not printable (400)
	 */
	public static Optional<IdempotencyKey> of(@Nullable String header, String request) {
		if (header == null) {
			return Optional.empty();
		}
		if (!PRINTABLE.matcher(header).matches()) {
			throw FieldViolation
				.problem(List.of(new FieldViolation("Idempotency-Key", "must be 1 to 255 printable ASCII characters")));
		}
		return Optional.of(new IdempotencyKey(header, Sha256.of(request)));
	}

	/**
	 * Refuses a key that belongs to another request.
	 * @param knownSha256 SHA-256 of the first request with this key
	 * @throws ProblemException if this request differs (422, {@code
	 * idempotency-key-reused})
	 */
	public void requireSameRequest(@Nullable String knownSha256) {
		if (!this.requestSha256.equals(knownSha256)) {
			throw new ProblemException(REUSED,
					"The Idempotency-Key '%s' belongs to another request; send a new key with a new request"
						.formatted(this.value));
		}
	}

}

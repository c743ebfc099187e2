package io.atelier.platform;

import java.net.URI;

import org.springframework.http.HttpStatus;

/**
 * A kind of failure that clients may rely on. Each module declares its kinds as
 * constants.
 *
 * @param name the stable last part of the URI, in lower-case words joined by hyphens
 * @param title the same for every occurrence
 */
public record ProblemType(HttpStatus status, String name, String title) {

	public static final ProblemType NOT_FOUND = new ProblemType(HttpStatus.NOT_FOUND, "not-found", "Not found");

	public static final ProblemType INVALID_REQUEST = new ProblemType(HttpStatus.BAD_REQUEST, "invalid-request",
			"Invalid request");

	/**
	 * The body does not match its media type, or ends early.
	 */
	public static final ProblemType UNREADABLE_BODY = new ProblemType(HttpStatus.BAD_REQUEST, "unreadable-body",
			"Unreadable body");

	public static final ProblemType PAYLOAD_TOO_LARGE = new ProblemType(HttpStatus.CONTENT_TOO_LARGE,
			"payload-too-large", "Payload too large");

	public static final ProblemType INTERNAL_ERROR = new ProblemType(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error",
			"Internal error");

	/**
	 * Returns the {@code type} member of the problem detail (RFC 9457).
	 */
	public URI uri() {
		return URI.create("urn:atelier:problem:" + this.name);
	}

}

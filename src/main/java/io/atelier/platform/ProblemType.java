package io.atelier.platform;

import java.net.URI;

import org.springframework.http.HttpStatus;

/**
 * A kind of failure that clients may rely on. Modules declare theirs as constants, each
 * once.
 *
 * @param status the HTTP status it is answered with
 * @param name the stable last part of its URI, in lower-case words joined by hyphens
 * @param title what it means, the same for every occurrence
 */
public record ProblemType(HttpStatus status, String name, String title) {

	/**
	 * Something that was named does not exist.
	 */
	public static final ProblemType NOT_FOUND = new ProblemType(HttpStatus.NOT_FOUND, "not-found", "Not found");

	/**
	 * One or more fields of a request are wrong; they are listed.
	 */
	public static final ProblemType INVALID_REQUEST = new ProblemType(HttpStatus.BAD_REQUEST, "invalid-request",
			"Invalid request");

	/**
	 * The body is not of the form that its type says, or ends early.
	 */
	public static final ProblemType UNREADABLE_BODY = new ProblemType(HttpStatus.BAD_REQUEST, "unreadable-body",
			"Unreadable body");

	/**
	 * The body, or what is in it, is over a limit.
	 */
	public static final ProblemType PAYLOAD_TOO_LARGE = new ProblemType(HttpStatus.CONTENT_TOO_LARGE,
			"payload-too-large", "Payload too large");

	/**
	 * The service failed; nothing the client sent is to blame.
	 */
	public static final ProblemType INTERNAL_ERROR = new ProblemType(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error",
			"Internal error");

	/**
	 * The {@code type} member of the problem detail (RFC 9457).
	 * @return the stable URI of this kind
	 */
	public URI uri() {
		return URI.create("urn:atelier:problem:" + this.name);
	}

}

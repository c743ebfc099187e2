package io.atelier.platform;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A failure that is reported to the client as a problem detail (RFC 9457).
 */
public class ProblemException extends RuntimeException {

	private final ProblemType type;

	private final transient Map<String, Object> properties;

	private final @Nullable Duration retryAfter;

	public ProblemException(ProblemType type, String detail) {
		this(type, detail, Map.of(), null);
	}

	public ProblemException(ProblemType type, String detail, Map<String, ?> properties) {
		this(type, detail, properties, null);
	}

	public ProblemException(ProblemType type, String detail, Map<String, ?> properties, @Nullable Throwable cause) {
		this(type, detail, properties, cause, null);
	}

	private ProblemException(ProblemType type, String detail, Map<String, ?> properties, @Nullable Throwable cause,
			@Nullable Duration retryAfter) {
		this(type, detail, properties, cause, retryAfter, true);
	}

	// traced is false for frequent failures, which skip the cost of a stack trace.
	ProblemException(ProblemType type, String detail, Map<String, ?> properties, @Nullable Throwable cause,
			@Nullable Duration retryAfter, boolean traced) {
		super(detail, cause, true, traced);
		this.type = type;
		this.properties = new LinkedHashMap<>(properties);
		this.retryAfter = retryAfter;
	}

	public static ProblemException notFound(String what, Object id) {
		return new ProblemException(ProblemType.NOT_FOUND, "There is no %s '%s'".formatted(what, id));
	}

	/**
	 * Adds a {@code Retry-After} header in whole seconds.
	 * @param delay 1 s or more
	 */
	public ProblemException withRetryAfter(Duration delay) {
		return new ProblemException(this.type, detail(), this.properties, getCause(), delay);
	}

	public ProblemType type() {
		return this.type;
	}

	/**
	 * Returns the {@code detail} member of the problem, a sentence for people.
	 */
	public String detail() {
		return String.valueOf(getMessage());
	}

	public Map<String, Object> properties() {
		return this.properties;
	}

	/**
	 * Returns how long the client should wait; empty if waiting does not help.
	 */
	public Optional<Duration> retryAfter() {
		return Optional.ofNullable(this.retryAfter);
	}

}

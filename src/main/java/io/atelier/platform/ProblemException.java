package io.atelier.platform;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A failure that the caller is told about as a problem detail (RFC 9457).
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

	/**
	 * For failures that are part of every day.
	 * @param traced whether it takes the time to note where it was raised
	 */
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
	 * The same failure with a hint when to ask again.
	 * @param delay how long to wait, 1 s or more
	 * @return a problem answered with a {@code Retry-After} header in whole seconds
	 */
	public ProblemException withRetryAfter(Duration delay) {
		return new ProblemException(this.type, detail(), this.properties, getCause(), delay);
	}

	public ProblemType type() {
		return this.type;
	}

	/**
	 * What went wrong this time, in words for people.
	 * @return the {@code detail} member of the problem
	 */
	public String detail() {
		return String.valueOf(getMessage());
	}

	public Map<String, Object> properties() {
		return this.properties;
	}

	/**
	 * When to ask again.
	 * @return how long to wait; empty where waiting does not help
	 */
	public Optional<Duration> retryAfter() {
		return Optional.ofNullable(this.retryAfter);
	}

}

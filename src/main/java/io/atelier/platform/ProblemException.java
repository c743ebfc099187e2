package io.atelier.platform;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A failure that the caller is told about as a problem detail (RFC 9457).
 */
public class ProblemException extends RuntimeException {

	private final ProblemType type;

	private final transient Map<String, Object> properties;

	public ProblemException(ProblemType type, String detail) {
		this(type, detail, Map.of(), null);
	}

	public ProblemException(ProblemType type, String detail, Map<String, ?> properties) {
		this(type, detail, properties, null);
	}

	public ProblemException(ProblemType type, String detail, Map<String, ?> properties, @Nullable Throwable cause) {
		super(detail, cause);
		this.type = type;
		this.properties = new LinkedHashMap<>(properties);
	}

	public static ProblemException notFound(String what, Object id) {
		return new ProblemException(ProblemType.NOT_FOUND, "There is no %s '%s'".formatted(what, id));
	}

	public ProblemType type() {
		return this.type;
	}

	public Map<String, Object> properties() {
		return this.properties;
	}

}

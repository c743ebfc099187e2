package io.atelier.access.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Selects entries; null selects all.
 *
 * @param key id of a key
 * @param path start of a path
 * @param status of the response
 * @param from first moment
 * @param to moment after the last one
 */
public record AuditQuery(@Nullable String key, @Nullable String path, @Nullable Integer status, @Nullable Instant from,
		@Nullable Instant to) {

	public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null);

}

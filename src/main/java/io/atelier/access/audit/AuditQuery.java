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

	// No entry is outside, and databases know no earlier and later moments.
	private static final Instant FIRST = Instant.EPOCH;

	private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

	public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null);

	public AuditQuery {
		from = within(from);
		to = within(to);
	}

	private static @Nullable Instant within(@Nullable Instant moment) {
		if (moment == null) {
			return null;
		}
		return moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
	}

}

package io.atelier.access.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.atelier.access.Scope;
import io.atelier.access.change.ChangeCounter;

/**
 * The stored keys.
 */
@Component
class KeyTable {

	private final JdbcClient jdbc;

	private final ChangeCounter changes;

	KeyTable(JdbcClient jdbc, ChangeCounter changes) {
		this.jdbc = jdbc;
		this.changes = changes;
	}

	/**
	 * Returns all keys, the oldest first.
	 */
	List<AccessKey> list() {
		return this.jdbc.sql("select * from access_key order by created_at, id")
			.query((row, number) -> key(row))
			.list();
	}

	Optional<AccessKey> find(String id) {
		return this.jdbc.sql("select * from access_key where id = ?")
			.param(id)
			.query((row, number) -> key(row))
			.optional();
	}

	void insert(AccessKey key) {
		this.jdbc.sql("""
				insert into access_key (id, name, scopes, created_at, sha256, expires_at)
				values (?, ?, ?, ?, ?, ?)""")
			.param(key.id())
			.param(key.name())
			.param(key.scopes().stream().sorted().map(Scope::id).collect(Collectors.joining(",")))
			.param(time(key.createdAt()))
			.param(key.sha256())
			.param(time(key.expiresAt()))
			.update();
		this.changes.add();
	}

	void rotate(AccessKey key) {
		this.jdbc.sql("update access_key set sha256 = ?, former_sha256 = ?, former_until = ? where id = ?")
			.param(key.sha256())
			.param(key.formerSha256())
			.param(time(key.formerUntil()))
			.param(key.id())
			.update();
		this.changes.add();
	}

	void revoke(String id, Instant now) {
		this.jdbc.sql("update access_key set revoked_at = ? where id = ? and revoked_at is null")
			.param(time(now))
			.param(id)
			.update();
		this.changes.add();
	}

	/**
	 * Stores the last use, which does not count as a change.
	 */
	void use(String id, Instant at) {
		this.jdbc.sql("update access_key set last_used_at = ? where id = ? and coalesce(last_used_at, ?) <= ?")
			.param(time(at))
			.param(id)
			.param(time(at))
			.param(time(at))
			.update();
	}

	private static AccessKey key(ResultSet row) throws SQLException {
		Set<Scope> scopes = Arrays.stream(row.getString("scopes").split(",", -1))
			.map(Scope::find)
			.flatMap(Optional::stream)
			.collect(Collectors.toSet());
		return new AccessKey(row.getString("id"), row.getString("name"), scopes,
				row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("sha256"),
				row.getString("former_sha256"), instant(row, "former_until"), instant(row, "expires_at"),
				instant(row, "revoked_at"), instant(row, "last_used_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

}

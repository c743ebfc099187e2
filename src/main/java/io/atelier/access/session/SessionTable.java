package io.atelier.access.session;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.atelier.access.change.ChangeCounter;

@Component
class SessionTable {

	private final JdbcClient jdbc;

	private final ChangeCounter changes;

	SessionTable(JdbcClient jdbc, ChangeCounter changes) {
		this.jdbc = jdbc;
		this.changes = changes;
	}

	List<Session> list() {
		return this.jdbc.sql("select * from access_session")
			.query((row, number) -> new Session(row.getString("sha256"), row.getString("key_id"),
					row.getString("key_sha256"), row.getObject("expires_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	void insert(Session session) {
		this.jdbc.sql("insert into access_session (sha256, key_id, key_sha256, expires_at) values (?, ?, ?, ?)")
			.params(session.sha256(), session.keyId(), session.keySha256(),
					session.expiresAt().atOffset(ZoneOffset.UTC))
			.update();
		this.changes.add();
	}

	void delete(String sha256) {
		this.jdbc.sql("delete from access_session where sha256 = ?").param(sha256).update();
		this.changes.add();
	}

	void deleteExpired(Instant now) {
		this.jdbc.sql("delete from access_session where expires_at <= ?").param(now.atOffset(ZoneOffset.UTC)).update();
	}

}

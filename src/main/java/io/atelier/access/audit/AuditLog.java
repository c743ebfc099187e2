package io.atelier.access.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.atelier.access.Creator;

/**
 * The stored log.
 */
@Component
public class AuditLog {

	private final JdbcClient jdbc;

	AuditLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void add(Change change) {
		Creator key = change.key();
		this.jdbc.sql("""
				insert into access_audit (occurred_at, key_id, key_name, address, method, path, created, status)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.param(time(change.at()))
			.param((key != null) ? key.id() : null)
			.param((key != null) ? key.name() : null)
			.param(change.address())
			.param(change.method())
			.param(change.path())
			.param(change.created())
			.param(change.status())
			.update();
	}

	/**
	 * Returns one page of entries, the newest first.
	 */
	public Page<AuditEntry> list(AuditQuery query, Pageable page) {
		List<Object> values = new ArrayList<>();
		String condition = condition(query, values);
		long count = this.jdbc.sql("select count(*) from access_audit" + condition)
			.params(values)
			.query(Long.class)
			.single();
		values.add(page.getPageSize());
		values.add(page.getOffset());
		List<AuditEntry> entries = this.jdbc
			.sql("select * from access_audit" + condition + " order by id desc limit ? offset ?")
			.params(values)
			.query((row, number) -> entry(row))
			.list();
		return new PageImpl<>(entries, page, count);
	}

	private static String condition(AuditQuery query, List<Object> values) {
		List<String> conditions = new ArrayList<>();
		add("key_id = ?", query.key(), conditions, values);
		add("position(? in path) = 1", query.path(), conditions, values);
		add("status = ?", query.status(), conditions, values);
		add("occurred_at >= ?", time(query.from()), conditions, values);
		add("occurred_at < ?", time(query.to()), conditions, values);
		return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
	}

	private static void add(String condition, @Nullable Object value, List<String> conditions, List<Object> values) {
		if (value != null) {
			conditions.add(condition);
			values.add(value);
		}
	}

	/**
	 * Deletes old entries.
	 * @return their number
	 */
	int deleteBefore(Instant moment) {
		return this.jdbc.sql("delete from access_audit where occurred_at < ?").param(time(moment)).update();
	}

	private static AuditEntry entry(ResultSet row) throws SQLException {
		String key = row.getString("key_id");
		return new AuditEntry(row.getLong("id"),
				new Change(row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
						(key != null) ? new Creator(key, row.getString("key_name")) : null, row.getString("address"),
						row.getString("method"), row.getString("path"), row.getString("created"),
						row.getInt("status")));
	}

	private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

}

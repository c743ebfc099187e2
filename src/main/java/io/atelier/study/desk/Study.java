package io.atelier.study.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import io.atelier.access.Creator;
import io.atelier.platform.IdempotencyKey;
import io.atelier.study.StudyKind;

/**
 * A stored study. Its plan and progress come from its jobs.
 */
@Entity
@Table(name = "study")
class Study {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false, updatable = false)
	private StudyKind kind;

	@Column(nullable = false, updatable = false)
	private String request;

	@Column(nullable = false, updatable = false)
	private Instant createdAt;

	private @Nullable Instant cancelledAt;

	@Embedded
	private @Nullable Creator createdBy;

	@Embedded
	private @Nullable IdempotencyKey idempotencyKey;

	@SuppressWarnings("NullAway.Init")
	protected Study() {
	}

	Study(UUID id, StudyKind kind, String request, Instant now, @Nullable Creator creator,
			@Nullable IdempotencyKey key) {
		this.id = id;
		this.kind = kind;
		this.request = request;
		this.createdAt = now;
		this.createdBy = creator;
		this.idempotencyKey = key;
	}

	void cancel(Instant now) {
		this.cancelledAt = now;
	}

	void resume() {
		this.cancelledAt = null;
	}

	boolean isCancelled() {
		return this.cancelledAt != null;
	}

	UUID id() {
		return this.id;
	}

	StudyKind kind() {
		return this.kind;
	}

	String request() {
		return this.request;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	Optional<Creator> createdBy() {
		return Optional.ofNullable(this.createdBy);
	}

	Optional<String> requestSha256() {
		return Optional.ofNullable(this.idempotencyKey).map(IdempotencyKey::requestSha256);
	}

}

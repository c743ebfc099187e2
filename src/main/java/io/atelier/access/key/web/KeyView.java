package io.atelier.access.key.web;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.atelier.access.Scope;
import io.atelier.access.key.AccessKey;
import io.atelier.access.key.NewKey;

@Schema(name = "Key", description = "A key, without its secret")
record KeyView(@Schema(description = "public part of the key", example = "4gYq0ZbS1xKd") String id,
		@Schema(example = "the notebook of Ada") String name,
		@Schema(description = "what it allows; `admin` includes all others",
				example = "[\"read\", \"predict\"]") List<String> scopes,
		@Schema(description = "whether it is neither revoked nor expired") boolean valid, Instant createdAt,
		@Schema(description = "null for never") @Nullable Instant expiresAt,
		@Schema(description = "null if it is not revoked") @Nullable Instant revokedAt,
		@Schema(description = "null if it was never used; may be a minute late") @Nullable Instant lastUsedAt,
		@Schema(description = "until when the key from before the last rotation is valid; null without a rotation") @Nullable Instant formerKeyUntil,
		@Schema(description = "the whole key; only in the answer that creates or rotates it",
				example = "atelier_4gYq0ZbS1xKd_...") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key) {

	static KeyView of(AccessKey key, Instant now) {
		return of(key, now, null);
	}

	static KeyView of(NewKey created, Instant now) {
		return of(created.key(), now, created.text());
	}

	private static KeyView of(AccessKey key, Instant now, @Nullable String text) {
		return new KeyView(key.id(), key.name(), key.scopes().stream().sorted().map(Scope::id).toList(),
				key.isValid(now), key.createdAt(), key.expiresAt(), key.revokedAt(), key.lastUsedAt(),
				key.formerUntil(), text);
	}

	/**
	 * Leaves the key out, so that no log can contain it.
	 */
	@Override
	public String toString() {
		return "KeyView[" + this.id + ']';
	}

}

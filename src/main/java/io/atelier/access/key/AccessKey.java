package io.atelier.access.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.atelier.access.Caller;
import io.atelier.access.Scope;

/**
 * A key as it is stored. After a rotation, its former text stays valid for a while.
 *
 * @param sha256 of its text, in lower-case hexadecimal
 * @param formerSha256 of its text before the last rotation; null if there was none
 * @param formerUntil until when the former text is valid
 * @param expiresAt null for never
 * @param revokedAt null if it is not revoked
 * @param lastUsedAt null if it was never used; up to a minute late
 */
public record AccessKey(String id, String name, Set<Scope> scopes, Instant createdAt, String sha256,
		@Nullable String formerSha256, @Nullable Instant formerUntil, @Nullable Instant expiresAt,
		@Nullable Instant revokedAt, @Nullable Instant lastUsedAt) {

	public AccessKey {
		scopes = Set.copyOf(scopes);
	}

	static AccessKey of(KeyText text, String name, Set<Scope> scopes, Instant createdAt, @Nullable Instant expiresAt) {
		return new AccessKey(text.id(), name, scopes, createdAt, text.sha256(), null, null, expiresAt, null, null);
	}

	AccessKey rotated(KeyText text, Instant formerUntil) {
		return new AccessKey(this.id, this.name, this.scopes, this.createdAt, text.sha256(), this.sha256, formerUntil,
				this.expiresAt, this.revokedAt, this.lastUsedAt);
	}

	/**
	 * Whether a text is this key's and valid now. Takes equally long for every text.
	 * @param sha256 of the text, in lower-case hexadecimal
	 */
	boolean accepts(String sha256, Instant now) {
		byte[] sent = bytes(sha256);
		boolean current = MessageDigest.isEqual(bytes(this.sha256), sent);
		boolean former = MessageDigest.isEqual(bytes((this.formerSha256 != null) ? this.formerSha256 : this.sha256),
				sent);
		return (current || (former && isFormerValid(now))) && isValid(now);
	}

	/**
	 * Whether it is neither revoked nor expired.
	 */
	public boolean isValid(Instant now) {
		return this.revokedAt == null && (this.expiresAt == null || now.isBefore(this.expiresAt));
	}

	private boolean isFormerValid(Instant now) {
		return this.formerUntil != null && now.isBefore(this.formerUntil);
	}

	Caller caller() {
		return new Caller(this.id, this.name, this.scopes);
	}

	private static byte[] bytes(String hexadecimal) {
		return hexadecimal.getBytes(StandardCharsets.US_ASCII);
	}

}

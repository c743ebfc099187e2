package io.atelier.access.key;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.atelier.access.Scope;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

/**
 * Creates, lists, rotates and revokes keys. There is always an administrator's key once
 * there is any key. Methods with an id throw a 404 problem for an unknown one.
 */
@Component
public class KeyDesk {

	private static final ProblemType REVOKED = new ProblemType(HttpStatus.CONFLICT, "key-revoked", "Key revoked");

	private static final ProblemType NO_ADMINISTRATOR = new ProblemType(HttpStatus.CONFLICT, "no-administrator",
			"No administrator");

	private final KeyTable table;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	KeyDesk(KeyTable table, ApplicationEventPublisher events, Clock clock) {
		this.table = table;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Creates a key.
	 * @param scopes at least one
	 * @param lifetime null for one that never expires
	 * @throws ProblemException if it is the first key and not an administrator's (409)
	 */
	@Transactional
	public NewKey create(String name, Set<Scope> scopes, @Nullable Duration lifetime) {
		Instant now = this.clock.instant();
		if (!hasAdministrator(null, now) && !(scopes.contains(Scope.ADMIN) && lifetime == null)) {
			throw new ProblemException(NO_ADMINISTRATOR,
					"Create a key with the scope 'admin' that does not expire first; without it, nobody could create others");
		}
		KeyText text = KeyText.create(this.random);
		AccessKey key = AccessKey.of(text, name, scopes, now, (lifetime != null) ? now.plus(lifetime) : null);
		this.table.insert(key);
		this.events.publishEvent(new KeysChanged());
		return new NewKey(text.text(), key);
	}

	/**
	 * Returns all keys, the oldest first, revoked ones included.
	 */
	@Transactional(readOnly = true)
	public List<AccessKey> list() {
		return this.table.list();
	}

	@Transactional(readOnly = true)
	public AccessKey find(String id) {
		return this.table.find(id).orElseThrow(() -> ProblemException.notFound("key", id));
	}

	@Transactional(readOnly = true)
	boolean isValid(String sent) {
		return KeyText.parse(sent)
			.flatMap((text) -> this.table.find(text.id())
				.filter((key) -> key.accepts(text.sha256(), this.clock.instant())))
			.isPresent();
	}

	/**
	 * Gives a key another text.
	 * @param overlap for how long the present text stays valid
	 * @throws ProblemException if the key is revoked (409)
	 */
	@Transactional
	public NewKey rotate(String id, Duration overlap) {
		AccessKey key = find(id);
		if (key.revokedAt() != null) {
			throw new ProblemException(REVOKED, "The key '%s' is revoked. Create another one".formatted(id));
		}
		KeyText text = KeyText.create(id, this.random);
		AccessKey rotated = key.rotated(text, this.clock.instant().plus(overlap));
		this.table.rotate(rotated);
		this.events.publishEvent(new KeysChanged());
		return new NewKey(text.text(), rotated);
	}

	/**
	 * Revokes a key at once. Does nothing if it is revoked already.
	 * @throws ProblemException if no administrator's key would be left (409)
	 */
	@Transactional
	public void revoke(String id) {
		AccessKey key = find(id);
		if (key.revokedAt() != null) {
			return;
		}
		this.table.revoke(id, this.clock.instant());
		if (!hasAdministrator(id, this.clock.instant())) {
			throw new ProblemException(NO_ADMINISTRATOR,
					"The key '%s' is the last one with the scope 'admin'. Create another one first".formatted(id));
		}
		this.events.publishEvent(new KeysChanged());
	}

	private boolean hasAdministrator(@Nullable String except, Instant now) {
		return this.table.list()
			.stream()
			.anyMatch((key) -> !key.id().equals(except) && key.scopes().contains(Scope.ADMIN) && key.expiresAt() == null
					&& key.isValid(now));
	}

	record KeysChanged() {

	}

}

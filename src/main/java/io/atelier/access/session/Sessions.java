package io.atelier.access.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

import io.atelier.access.AccessProperties;
import io.atelier.access.Caller;
import io.atelier.access.change.ChangeCounter;
import io.atelier.access.change.Copy;
import io.atelier.access.key.KeyRing;
import io.atelier.access.key.KeyRing.ValidKey;
import io.atelier.platform.Sha256;

/**
 * Opens, finds and closes sessions. All are in memory; changes of other processes follow
 * within a second.
 */
@Component
public class Sessions {

	private static final int TOKEN_BYTES = 32;

	private static final Pattern TOKEN = Pattern.compile("[\\w-]{43}");

	private final SessionTable table;

	private final KeyRing keys;

	private final AccessProperties access;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	private final Copy<Session> sessions;

	Sessions(SessionTable table, ChangeCounter changes, KeyRing keys, AccessProperties access,
			ApplicationEventPublisher events, Clock clock) {
		this.table = table;
		this.keys = keys;
		this.access = access;
		this.events = events;
		this.clock = clock;
		this.sessions = new Copy<>(changes,
				() -> table.list().stream().collect(Collectors.toMap(Session::sha256, Function.identity())));
	}

	/**
	 * Opens a session for the owner of a key.
	 */
	@Transactional
	public NewSession open(ValidKey key) {
		Instant now = this.clock.instant();
		byte[] bytes = new byte[TOKEN_BYTES];
		this.random.nextBytes(bytes);
		NewSession opened = new NewSession(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
				now.plus(this.access.sessionLifetime()));
		this.table.deleteExpired(now);
		this.table.insert(new Session(Sha256.of(opened.token()), key.caller().id(), key.sha256(), opened.expiresAt()));
		this.events.publishEvent(new SessionsChanged());
		return opened;
	}

	/**
	 * Returns whose session a token belongs to; empty if there is none, it has expired,
	 * or its key is no longer valid.
	 */
	public Optional<Caller> find(String token) {
		if (!TOKEN.matcher(token).matches()) {
			return Optional.empty();
		}
		String sha256 = Sha256.of(token);
		if (!this.sessions.values().containsKey(sha256)) {
			this.sessions.followIfRested();
		}
		return Optional.ofNullable(this.sessions.values().get(sha256))
			.filter((session) -> this.clock.instant().isBefore(session.expiresAt()))
			.flatMap((session) -> this.keys.find(session.keyId(), session.keySha256()))
			.map(ValidKey::caller);
	}

	/**
	 * Closes a session. Does nothing if there is none.
	 */
	@Transactional
	public void close(String token) {
		this.table.delete(Sha256.of(token));
		this.events.publishEvent(new SessionsChanged());
	}

	@Scheduled(fixedDelay = 1000)
	void follow() {
		this.sessions.follow();
	}

	@TransactionalEventListener
	void onChange(SessionsChanged event) {
		follow();
	}

	record SessionsChanged() {

	}

}

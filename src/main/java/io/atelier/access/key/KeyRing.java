package io.atelier.access.key;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import io.atelier.access.AccessProperties;
import io.atelier.access.AccessProperties.Mode;
import io.atelier.access.Caller;
import io.atelier.access.ListenAddress;
import io.atelier.access.change.ChangeCounter;
import io.atelier.access.change.Copy;
import io.atelier.access.key.KeyDesk.KeysChanged;

/**
 * All keys in memory. Follows changes of other processes within a second.
 */
@Component
public class KeyRing {

	private static final Logger logger = LoggerFactory.getLogger(KeyRing.class);

	private final KeyTable table;

	private final Clock clock;

	private final Copy<Entry> keys;

	private final Map<String, Instant> uses = new ConcurrentHashMap<>();

	private final boolean closed;

	private volatile boolean seen;

	KeyRing(KeyTable table, ChangeCounter changes, Clock clock, AccessProperties access, ListenAddress address) {
		this.table = table;
		this.clock = clock;
		this.closed = !address.isLoopback() && access.mode() != Mode.OPEN;
		this.keys = new Copy<>(changes, this::read);
	}

	/**
	 * Whether no request can succeed, because the service needs a key and there is none.
	 */
	public boolean isUnusable() {
		return this.closed && !this.seen;
	}

	/**
	 * Whether requests need a key. Once this process has seen a key, they always do, even
	 * if all are revoked.
	 */
	public boolean needsKey() {
		return this.closed || this.seen;
	}

	/**
	 * Returns the key that a client sent; empty if it is not valid.
	 */
	public Optional<ValidKey> find(String sent) {
		return KeyText.parse(sent).flatMap((text) -> {
			if (!this.keys.values().containsKey(text.id())) {
				this.keys.followIfRested();
			}
			return find(text.id(), text.sha256());
		});
	}

	/**
	 * Returns the key that a client sent earlier; empty if it is no longer valid.
	 */
	public Optional<ValidKey> find(String id, String sha256) {
		Instant now = this.clock.instant();
		return Optional.ofNullable(this.keys.values().get(id))
			.filter((entry) -> entry.key.accepts(sha256, now))
			.map((entry) -> {
				this.uses.put(id, now);
				return new ValidKey(entry.caller, sha256);
			});
	}

	@Scheduled(fixedDelay = 1000)
	void follow() {
		this.keys.follow();
	}

	@TransactionalEventListener
	void onChange(KeysChanged event) {
		follow();
	}

	@Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
	void storeUses() {
		try {
			for (Map.Entry<String, Instant> use : Map.copyOf(this.uses).entrySet()) {
				this.table.use(use.getKey(), use.getValue());
				this.uses.remove(use.getKey(), use.getValue());
			}
		}
		catch (DataAccessException ex) {
			logger.debug("The last uses of keys cannot be stored now", ex);
		}
	}

	private Map<String, Entry> read() {
		Map<String, Entry> all = this.table.list()
			.stream()
			.collect(Collectors.toMap(AccessKey::id, (key) -> new Entry(key, key.caller())));
		this.seen |= !all.isEmpty();
		return all;
	}

	private record Entry(AccessKey key, Caller caller) {

	}

	/**
	 * @param sha256 of the text that was sent
	 */
	public record ValidKey(Caller caller, String sha256) {

	}

}

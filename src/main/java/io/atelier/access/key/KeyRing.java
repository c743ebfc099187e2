package io.atelier.access.key;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
import io.atelier.access.key.KeyDesk.KeysChanged;

/**
 * All keys in memory, so that a request costs no query. It follows changes of other
 * processes within a second. While the database is unavailable, the keys stay as they
 * were.
 */
@Component
public class KeyRing {

	private static final Logger logger = LoggerFactory.getLogger(KeyRing.class);

	private final KeyTable table;

	private final Clock clock;

	private final boolean closed;

	private final Map<String, Instant> uses = new ConcurrentHashMap<>();

	private volatile Keys keys;

	KeyRing(KeyTable table, Clock clock, AccessProperties access, ListenAddress address) {
		this.table = table;
		this.clock = clock;
		this.closed = !address.isLoopback() && access.mode() != Mode.OPEN;
		this.keys = new Keys(-1, Map.of());
		load();
	}

	/**
	 * Whether no request can succeed, because the service needs a key and there is none.
	 */
	public boolean isUnusable() {
		return this.closed && this.keys.byId.isEmpty();
	}

	/**
	 * Whether requests need a key. Once this process has seen a key, they always do, even
	 * if all are revoked.
	 */
	public boolean needsKey() {
		return this.closed || !this.keys.byId.isEmpty();
	}

	/**
	 * Returns the owner of the key that a client sent; empty if the key is not valid.
	 */
	public Optional<Caller> find(String sent) {
		Instant now = this.clock.instant();
		Optional<AccessKey> found = KeyText.parse(sent)
			.flatMap((text) -> Optional.ofNullable(this.keys.byId.get(text.id()))
				.filter((key) -> key.accepts(text, now)));
		found.ifPresent((key) -> this.uses.put(key.id(), now));
		return found.map(AccessKey::caller);
	}

	@Scheduled(fixedDelay = 1000)
	void follow() {
		try {
			if (this.table.changes() != this.keys.number) {
				load();
			}
		}
		catch (DataAccessException ex) {
			logger.debug("The keys cannot be read now; they stay as they were", ex);
		}
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

	// The number comes first: a change in between is read again. Keys never disappear, so
	// a
	// table without any is a broken one.
	private synchronized void load() {
		long number = this.table.changes();
		List<AccessKey> all = this.table.list();
		if (!all.isEmpty() || this.keys.byId.isEmpty()) {
			this.keys = new Keys(number, all.stream().collect(Collectors.toMap(AccessKey::id, Function.identity())));
		}
	}

	private record Keys(long number, Map<String, AccessKey> byId) {

	}

}

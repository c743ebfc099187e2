package io.atelier.access.change;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * A copy of stored values by id, so that a request costs no query. While the database is
 * unavailable, the copy stays as it was. Thread-safe.
 */
public final class Copy<T> {

	private static final Logger logger = LoggerFactory.getLogger(Copy.class);

	private static final long PAUSE = Duration.ofMillis(200).toNanos();

	private final ChangeCounter counter;

	private final Supplier<Map<String, T>> reader;

	private volatile Content<T> content;

	private volatile long lookedAt = System.nanoTime();

	/**
	 * @param reader reads all values; its first failure is thrown
	 */
	public Copy(ChangeCounter counter, Supplier<Map<String, T>> reader) {
		this.counter = counter;
		this.reader = reader;
		this.content = read();
	}

	public Map<String, T> values() {
		return this.content.values;
	}

	/**
	 * Reads the values again if there was a change.
	 */
	public synchronized void follow() {
		this.lookedAt = System.nanoTime();
		try {
			if (this.counter.read() != this.content.number) {
				this.content = read();
			}
		}
		catch (DataAccessException ex) {
			logger.debug("Keys and sessions cannot be read now; they stay as they were", ex);
		}
	}

	/**
	 * Like {@link #follow}, for an id that another process may just have created.
	 * Strangers can cause this, so it happens at most five times a second.
	 */
	public void followIfRested() {
		if (System.nanoTime() - this.lookedAt > PAUSE) {
			follow();
		}
	}

	// The number comes first: a change in between is read again.
	private Content<T> read() {
		long number = this.counter.read();
		return new Content<>(number, Map.copyOf(this.reader.get()));
	}

	private record Content<T>(long number, Map<String, T> values) {

	}

}

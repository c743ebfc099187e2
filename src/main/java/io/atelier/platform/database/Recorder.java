package io.atelier.platform.database;

import java.time.Duration;
import java.util.function.Supplier;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/**
 * Runs transactions and repeats them if the database was busy or unavailable, or another
 * transaction changed the same data.
 */
@Component
public class Recorder {

	private static final int MOST_RETRIES = 5;

	// A client that waits for an answer learns within seconds that the database is
	// unavailable.
	private static final Duration LONGEST = Duration.ofSeconds(2);

	private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(15);

	private final RetryTemplate retries = retries(MOST_RETRIES, LONGEST);

	private final RetryTemplate patientRetries = retries(Integer.MAX_VALUE, LONGEST_PATIENCE);

	private static RetryTemplate retries(long most, Duration longest) {
		return new RetryTemplate(RetryPolicy.builder()
			.predicate(DatabaseFailures::mayPass)
			.maxRetries(most)
			.timeout(longest)
			.delay(Duration.ofMillis(50))
			.multiplier(2)
			.maxDelay(Duration.ofSeconds(1))
			.build());
	}

	/**
	 * Retries for about 2 seconds.
	 * @param transaction must have no side effects outside the database
	 */
	public <T> T record(Supplier<T> transaction) {
		return this.retries.<T>invoke(transaction);
	}

	/**
	 * Retries for about 15 minutes, for results that nobody waits for but that must not
	 * be lost.
	 * @param transaction must have no side effects outside the database, and must be
	 * idempotent
	 */
	public <T> T recordPatiently(Supplier<T> transaction) {
		return this.patientRetries.<T>invoke(transaction);
	}

	public void record(Runnable transaction) {
		this.retries.invoke(transaction);
	}

}

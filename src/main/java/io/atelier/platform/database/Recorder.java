package io.atelier.platform.database;

import java.time.Duration;
import java.util.function.Supplier;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/**
 * Records something, again after a moment where the database was busy, away, or changed
 * at the same time.
 */
@Component
public class Recorder {

	private static final int MOST_RETRIES = 5;

	/**
	 * Whoever waits for an answer is told within seconds that the database is away.
	 */
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
	 * Runs a transaction, several times if need be.
	 * @param <T> the type of its result
	 * @param transaction what to run; it must do nothing beside the database
	 * @return its result
	 */
	public <T> T record(Supplier<T> transaction) {
		return this.retries.<T>invoke(transaction);
	}

	/**
	 * Runs a transaction, for about a quarter of an hour if need be: for what nobody
	 * waits for and would be a pity to lose.
	 * @param <T> the type of its result
	 * @param transaction what to run; it must do nothing beside the database, and no harm
	 * if it is run again after it was done
	 * @return its result
	 */
	public <T> T recordPatiently(Supplier<T> transaction) {
		return this.patientRetries.<T>invoke(transaction);
	}

	/**
	 * Runs a transaction, several times if need be.
	 * @param transaction what to run; it must do nothing beside the database
	 */
	public void record(Runnable transaction) {
		this.retries.invoke(transaction);
	}

}

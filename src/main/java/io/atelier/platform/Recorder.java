package io.atelier.platform;

import java.time.Duration;
import java.util.function.Supplier;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Records something, again after a moment where the database was busy, away, or changed
 * at the same time.
 */
@Component
public class Recorder {

	private static final int MOST_RETRIES = 5;

	private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
		.includes(TransientDataAccessException.class, RecoverableDataAccessException.class,
				DataAccessResourceFailureException.class, CannotCreateTransactionException.class)
		.maxRetries(MOST_RETRIES)
		.delay(Duration.ofMillis(50))
		.multiplier(2)
		.maxDelay(Duration.ofSeconds(1))
		.build());

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
	 * Runs a transaction, several times if need be.
	 * @param transaction what to run; it must do nothing beside the database
	 */
	public void record(Runnable transaction) {
		this.retries.invoke(transaction);
	}

}

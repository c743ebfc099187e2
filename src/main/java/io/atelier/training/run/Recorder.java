package io.atelier.training.run;

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
 * Records what a run has done, again after a moment where the database was busy, away, or
 * changed at the same time.
 */
@Component
class Recorder {

	private static final int MOST_RETRIES = 5;

	private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
		.includes(TransientDataAccessException.class, RecoverableDataAccessException.class,
				DataAccessResourceFailureException.class, CannotCreateTransactionException.class)
		.maxRetries(MOST_RETRIES)
		.delay(Duration.ofMillis(50))
		.multiplier(2)
		.maxDelay(Duration.ofSeconds(1))
		.build());

	<T> T record(Supplier<T> transaction) {
		return this.retries.<T>invoke(transaction);
	}

	void record(Runnable transaction) {
		this.retries.invoke(transaction);
	}

}

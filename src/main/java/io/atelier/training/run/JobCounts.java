package io.atelier.training.run;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import io.atelier.training.JobStatus;

/**
 * Number of jobs per state, cached for one second: while the database is unreachable,
 * each query takes seconds.
 */
final class JobCounts {

	private static final long MOMENT = TimeUnit.SECONDS.toNanos(1);

	private final Supplier<Map<JobStatus, Long>> source;

	private final LongSupplier nanoTime;

	private Optional<Map<JobStatus, Long>> counts = Optional.empty();

	private Optional<Long> askedAt = Optional.empty();

	JobCounts(Supplier<Map<JobStatus, Long>> source, LongSupplier nanoTime) {
		this.source = source;
		this.nanoTime = nanoTime;
	}

	/**
	 * NaN if the database is unreachable.
	 */
	synchronized double of(JobStatus status) {
		if (this.askedAt.filter((asked) -> this.nanoTime.getAsLong() - asked < MOMENT).isEmpty()) {
			this.counts = ask();
			this.askedAt = Optional.of(this.nanoTime.getAsLong());
		}
		return this.counts.map((known) -> (double) known.getOrDefault(status, 0L)).orElse(Double.NaN);
	}

	private Optional<Map<JobStatus, Long>> ask() {
		try {
			return Optional.of(this.source.get());
		}
		catch (DataAccessException | TransactionException ex) {
			return Optional.empty();
		}
	}

}

package io.atelier.training.job;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives jobs their places in the queue, so that keys take turns and the jobs of one key
 * keep their order. A turn consists of a round and, below it, the time of submission. In
 * each round, every key has at most one new job. A key that has not waited before enters
 * the round that is being served (self-clocked fair queueing; Golestani, INFOCOM 1994).
 * Takes part in the caller's transaction.
 */
@Component
class Turns {

	private static final long ROUND = 1_000_000;

	// Repeats after 2.8 hours, which at worst exchanges two keys within a round.
	private static final long MILLISECONDS_PER_PLACE = 10;

	private final JdbcClient jdbc;

	Turns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the turn of a new job.
	 * @param key null for jobs without a key, which count as those of one more key
	 */
	long next(@Nullable String key, Instant now) {
		long own = last(key).map((turn) -> turn / ROUND + 1).orElse(0L);
		return Math.max(served() / ROUND, own) * ROUND + now.toEpochMilli() / MILLISECONDS_PER_PLACE % ROUND;
	}

	/**
	 * Returns the turn of a job that has paused: its former one, or an earlier one if the
	 * rounds have started again meanwhile.
	 */
	long again(long former) {
		return Math.min(former / ROUND, served() / ROUND) * ROUND + former % ROUND;
	}

	private Optional<Long> last(@Nullable String key) {
		return this.jdbc.sql("""
				select max(turn) from training_job
				where status in ('QUEUED', 'RUNNING', 'PAUSING', 'CANCELLING')
				and coalesce(created_by, '') = coalesce(cast(? as varchar(12)), '')""")
			.param(key)
			.query(Long.class)
			.optional();
	}

	private long served() {
		return running().or(this::first).orElse(0L);
	}

	private Optional<Long> running() {
		return this.jdbc.sql("select max(turn) from training_job where status in ('RUNNING', 'PAUSING', 'CANCELLING')")
			.query(Long.class)
			.optional();
	}

	private Optional<Long> first() {
		return this.jdbc.sql("select min(turn) from training_job where status = 'QUEUED'").query(Long.class).optional();
	}

}

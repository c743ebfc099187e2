package io.atelier.training.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import io.atelier.training.TrainingProperties;

/**
 * The clock by which processes judge whether others are alive. It follows the shared
 * database, because the clocks of the machines may differ or jump.
 */
@Component
@ConditionalOnProperty(name = QueueConfiguration.ENABLED, matchIfMissing = true)
class DatabaseClock implements Clock {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseClock.class);

	/**
	 * A reading that takes longer does not tell the time precisely enough.
	 */
	private static final Duration LONGEST_QUESTION = Duration.ofMillis(500);

	private final JdbcClient jdbc;

	private final long silence;

	private volatile Reading last;

	private volatile Optional<Long> missedAt = Optional.empty();

	DatabaseClock(JdbcClient jdbc, TrainingProperties properties) {
		this.jdbc = jdbc;
		this.silence = properties.heartbeat().multipliedBy(properties.missedHeartbeats()).toNanos();
		this.last = read();
	}

	@Override
	public Instant now() {
		Reading reading = this.last;
		return reading.time().plusNanos(System.nanoTime() - reading.nanoTime());
	}

	/**
	 * Whether missing heartbeats of others mean anything. During a database outage no
	 * process can send any, dead or alive.
	 * @return false until others had time to send heartbeats again
	 */
	boolean isSettled() {
		return this.missedAt.filter((missed) -> System.nanoTime() - missed < this.silence).isEmpty();
	}

	@Scheduled(fixedDelayString = "${atelier.training.heartbeat:5s}")
	void set() {
		try {
			Reading reading = read();
			if (reading.took().compareTo(LONGEST_QUESTION) > 0) {
				this.missedAt = Optional.of(reading.nanoTime());
				return;
			}
			Duration difference = Duration.between(now(), reading.time());
			if (difference.abs().compareTo(Duration.ofSeconds(1)) > 0) {
				logger.warn("The database clock has jumped by {}", difference);
			}
			this.last = reading;
		}
		catch (DataAccessException ex) {
			this.missedAt = Optional.of(System.nanoTime());
			logger.debug("The database clock cannot be read now", ex);
		}
	}

	private Reading read() {
		long asked = System.nanoTime();
		Instant time = this.jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single().toInstant();
		long answered = System.nanoTime();
		return new Reading(time, answered, Duration.ofNanos(answered - asked));
	}

	private record Reading(Instant time, long nanoTime, Duration took) {

	}

}

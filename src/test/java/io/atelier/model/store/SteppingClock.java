package io.atelier.model.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * A clock that advances by a second with each reading, unless it is held.
 */
@TestComponent
@Primary
class SteppingClock extends Clock {

	static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

	private final AtomicReference<Instant> now = new AtomicReference<>(START);

	private volatile Duration step = Duration.ofSeconds(1);

	void hold() {
		this.step = Duration.ZERO;
	}

	void restart() {
		this.now.set(START);
		this.step = Duration.ofSeconds(1);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

	@Override
	public Instant instant() {
		return this.now.getAndUpdate((instant) -> instant.plus(this.step));
	}

}

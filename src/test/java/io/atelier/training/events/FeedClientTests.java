package io.atelier.training.events;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

class FeedClientTests {

	private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

	private static final FeedEvent EVENT = new FeedEvent("progress", Map.of("job", "a"));

	private final SseEmitter emitter = mock(SseEmitter.class);

	private final Clock clock = mock(Clock.class);

	private final AtomicBoolean valid = new AtomicBoolean(true);

	private FeedClient client;

	@BeforeEach
	void connect() {
		given(this.clock.instant()).willReturn(BEGIN);
		this.client = new FeedClient(this.emitter, this.valid::get, Duration.ofSeconds(15), this.clock);
	}

	@Test
	void getsWhatWasOffered() throws IOException {
		this.client.offer(EVENT);
		this.client.offer(EVENT);
		then(this.emitter).should(never()).send(any(SseEmitter.SseEventBuilder.class));
		this.client.wake(Runnable::run);
		this.client.wake(Runnable::run);
		then(this.emitter).should(times(2)).send(any(SseEmitter.SseEventBuilder.class));
	}

	@Test
	void hearsSomethingAtOnceAndAfterALongSilence() throws IOException {
		this.client.wake(Runnable::run);
		this.client.wake(Runnable::run);
		then(this.emitter).should().send(any(SseEmitter.SseEventBuilder.class));
		given(this.clock.instant()).willReturn(BEGIN.plusSeconds(15));
		this.client.wake(Runnable::run);
		then(this.emitter).should(times(2)).send(any(SseEmitter.SseEventBuilder.class));
	}

	@Test
	void isDisconnectedIfItIsTooSlow() {
		for (int i = 0; i <= 1000; i++) {
			assertThat(this.client.isClosed()).isFalse();
			this.client.offer(EVENT);
		}
		assertThat(this.client.isClosed()).isTrue();
		then(this.emitter).should().complete();
	}

	@Test
	void isDisconnectedWithoutPermission() throws IOException {
		this.client.offer(EVENT);
		this.valid.set(false);
		this.client.wake(Runnable::run);
		then(this.emitter).should(never()).send(any(SseEmitter.SseEventBuilder.class));
		then(this.emitter).should().complete();
	}

	@Test
	void isClosedIfItHasVanished() throws IOException {
		willThrow(new IOException("gone")).given(this.emitter).send(any(SseEmitter.SseEventBuilder.class));
		this.client.offer(EVENT);
		this.client.wake(Runnable::run);
		assertThat(this.client.isClosed()).isTrue();
	}

}

package io.atelier.training.events;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import io.atelier.access.Permission;

/**
 * A client of the feed. Its events wait in a bounded queue. A client that is too slow for
 * it is disconnected: it then reconnects and reads the state anew.
 */
final class FeedClient {

	private static final Logger logger = LoggerFactory.getLogger(FeedClient.class);

	private static final int MOST_WAITING = 1000;

	private final BlockingQueue<FeedEvent> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

	private final Turnstile writer = new Turnstile(this::write);

	private final SseEmitter emitter;

	private final Permission permission;

	private final Duration heartbeat;

	private final Clock clock;

	private Instant lastSent = Instant.MIN;

	private volatile boolean closed;

	FeedClient(SseEmitter emitter, Permission permission, Duration heartbeat, Clock clock) {
		this.emitter = emitter;
		this.permission = permission;
		this.heartbeat = heartbeat;
		this.clock = clock;
	}

	void offer(FeedEvent event) {
		if (!this.waiting.offer(event)) {
			close();
		}
	}

	/**
	 * Writes what is due on a thread of the executor.
	 */
	void wake(Executor executor) {
		this.writer.call(executor);
	}

	void close() {
		this.closed = true;
		this.emitter.complete();
	}

	boolean isClosed() {
		return this.closed;
	}

	private void write() {
		if (this.closed) {
			return;
		}
		if (!this.permission.isValid()) {
			close();
			return;
		}
		try {
			for (FeedEvent event = this.waiting.poll(); event != null; event = this.waiting.poll()) {
				send(SseEmitter.event().name(event.name()).data(event.data()));
			}
			if (!this.lastSent.plus(this.heartbeat).isAfter(this.clock.instant())) {
				send(SseEmitter.event().comment("still here"));
			}
		}
		catch (IOException | IllegalStateException ex) {
			// The client has disconnected; the server ends the request itself.
			logger.debug("A client of the feed has disconnected", ex);
			this.closed = true;
		}
	}

	private void send(SseEmitter.SseEventBuilder event) throws IOException {
		this.emitter.send(event);
		this.lastSent = this.clock.instant();
	}

}

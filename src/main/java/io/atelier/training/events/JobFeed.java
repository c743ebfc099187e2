package io.atelier.training.events;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import io.atelier.access.Permission;
import io.atelier.platform.database.DatabaseFailures;
import io.atelier.training.TrainingProperties;

/**
 * The clients that follow all jobs. They share one look at what has changed.
 */
@Component
class JobFeed {

	private static final Logger logger = LoggerFactory.getLogger(JobFeed.class);

	private final Set<FeedClient> clients = ConcurrentHashMap.newKeySet();

	private final Turnstile look = new Turnstile(this::look);

	private final JobChanges changes;

	private final Duration heartbeat;

	private final Clock clock;

	JobFeed(JobChanges changes, TrainingProperties properties, Clock clock) {
		this.changes = changes;
		this.heartbeat = properties.events().heartbeat();
		this.clock = clock;
	}

	/**
	 * Adds a client, which gets all that happens after this call.
	 */
	void join(SseEmitter emitter) {
		FeedClient client = new FeedClient(emitter, Permission.current(), this.heartbeat, this.clock);
		emitter.onCompletion(() -> this.clients.remove(client));
		emitter.onTimeout(() -> this.clients.remove(client));
		emitter.onError((error) -> this.clients.remove(client));
		synchronized (this.changes) {
			if (this.clients.isEmpty()) {
				this.changes.begin();
			}
			this.clients.add(client);
		}
	}

	int size() {
		return this.clients.size();
	}

	void change(UUID job, ExecutorService writers) {
		if (!this.clients.isEmpty()) {
			this.changes.note(job);
			wake(writers);
		}
	}

	void wake(ExecutorService writers) {
		this.clients.removeIf(FeedClient::isClosed);
		if (!this.clients.isEmpty()) {
			this.look.call(writers);
			this.clients.forEach((client) -> client.wake(writers));
		}
	}

	private void look() {
		try {
			synchronized (this.changes) {
				this.changes.look((event) -> this.clients.forEach((client) -> client.offer(event)));
			}
		}
		catch (RuntimeException ex) {
			if (DatabaseFailures.isAway(ex)) {
				logger.debug("Jobs cannot be followed while the database is unreachable", ex);
			}
			else {
				logger.warn("Jobs cannot be followed at the moment", ex);
			}
		}
	}

	void close() {
		this.clients.forEach(FeedClient::close);
		this.clients.clear();
	}

}

package io.atelier.training.events;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import io.atelier.access.Permission;
import io.atelier.platform.ProblemException;
import io.atelier.platform.database.DatabaseFailures;
import io.atelier.training.TrainingProperties;
import io.atelier.training.job.JobReader;
import io.atelier.training.job.view.JobEvent;
import io.atelier.training.job.view.JobHistory;
import io.atelier.training.job.view.Progress;
import io.atelier.training.run.RunningJobs;

/**
 * The event stream of one client for one job. It stores only the number of the last event
 * sent and reads on from there, so a slow client needs no memory and a reconnecting
 * client misses nothing. At most one thread writes to it at a time.
 */
final class JobStream {

	private static final Logger logger = LoggerFactory.getLogger(JobStream.class);

	private final Turnstile writer = new Turnstile(this::write);

	private final UUID job;

	private final SseEmitter emitter;

	private final Permission permission;

	private final JobReader reader;

	private final RunningJobs running;

	private final TrainingProperties.Events settings;

	private final Clock clock;

	private int lastEventId;

	private Instant lastSent;

	private Instant lastRead = Instant.MIN;

	private Instant lastProgressSent = Instant.MIN;

	private @Nullable Progress lastProgress;

	/**
	 * Progress reported by a worker in another process.
	 */
	private Optional<Progress> progressElsewhere = Optional.empty();

	private volatile boolean changed = true;

	private volatile boolean closed;

	JobStream(UUID job, int lastEventId, SseEmitter emitter, Permission permission, JobReader reader,
			RunningJobs running, TrainingProperties.Events settings, Clock clock) {
		this.job = job;
		this.lastEventId = lastEventId;
		this.emitter = emitter;
		this.permission = permission;
		this.reader = reader;
		this.running = running;
		this.settings = settings;
		this.clock = clock;
		this.lastSent = clock.instant();
	}

	boolean follows(UUID other) {
		return this.job.equals(other);
	}

	void change(Executor executor) {
		this.changed = true;
		wake(executor);
	}

	/**
	 * Writes due events on a thread of the executor.
	 */
	void wake(Executor executor) {
		this.writer.call(executor);
	}

	void close() {
		this.closed = true;
		this.emitter.complete();
	}

	private void write() {
		if (this.closed) {
			return;
		}
		try {
			if (!this.permission.isValid() || writeEvents()) {
				close();
				return;
			}
			writeProgress();
			writeHeartbeat();
		}
		catch (IOException | IllegalStateException ex) {
			// The client has disconnected; the server ends the request itself.
			logger.debug("A client of job {} has disconnected", this.job, ex);
			this.closed = true;
		}
		catch (ProblemException ex) {
			logger.debug("Job {} was deleted while a client followed it", this.job, ex);
			close();
		}
		catch (RuntimeException ex) {
			if (DatabaseFailures.isAway(ex)) {
				logger.debug("Job {} cannot be followed while the database is unreachable", this.job, ex);
			}
			else {
				logger.warn("Job {} cannot be followed at the moment", this.job, ex);
			}
			this.changed = true;
		}
	}

	private boolean writeEvents() throws IOException {
		Instant now = this.clock.instant();
		boolean refresh = !this.running.contains(this.job) && isOver(this.lastRead, this.settings.refresh(), now);
		if (!this.changed && !refresh) {
			return false;
		}
		this.changed = false;
		this.lastRead = now;
		JobHistory history = this.reader.historyAfter(this.job, this.lastEventId);
		for (JobEvent event : history.events()) {
			send(SseEmitter.event().id(Integer.toString(event.id())).name(event.name()).data(event.data()));
			this.lastEventId = event.id();
		}
		this.progressElsewhere = history.progress();
		return history.ended();
	}

	private void writeProgress() throws IOException {
		Optional<Progress> progress = this.running.contains(this.job) ? this.running.progress(this.job)
				: this.progressElsewhere;
		if (progress.isPresent() && !progress.get().equals(this.lastProgress)
				&& isOver(this.lastProgressSent, this.settings.progress(), this.clock.instant())) {
			this.lastProgress = progress.get();
			this.lastProgressSent = this.clock.instant();
			send(SseEmitter.event().name("progress").data(progress.get()));
		}
	}

	private void writeHeartbeat() throws IOException {
		if (isOver(this.lastSent, this.settings.heartbeat(), this.clock.instant())) {
			send(SseEmitter.event().comment("still here"));
		}
	}

	private void send(SseEmitter.SseEventBuilder event) throws IOException {
		this.emitter.send(event);
		this.lastSent = this.clock.instant();
	}

	private static boolean isOver(Instant since, Duration interval, Instant now) {
		return since.equals(Instant.MIN) || !since.plus(interval).isAfter(now);
	}

	boolean isClosed() {
		return this.closed;
	}

}

package io.atelier.training.events;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import io.atelier.access.Permission;
import io.atelier.training.TrainingProperties;
import io.atelier.training.job.JobReader;
import io.atelier.training.job.view.JobChanged;
import io.atelier.training.run.RunningJobs;

/**
 * The event streams of all clients. Their own threads write to clients, so that none
 * delays training.
 */
@Service
public class JobStreams implements SmartLifecycle {

	private static final long NEVER = 0L;

	private final Set<JobStream> streams = ConcurrentHashMap.newKeySet();

	private final JobFeed feed;

	private final JobReader reader;

	private final RunningJobs running;

	private final TrainingProperties.Events settings;

	private final Clock clock;

	private final ExecutorService writers;

	private volatile boolean open;

	JobStreams(JobFeed feed, JobReader reader, RunningJobs running, TrainingProperties properties, Clock clock) {
		this.feed = feed;
		this.reader = reader;
		this.running = running;
		this.settings = properties.events();
		this.clock = clock;
		this.writers = Executors.newFixedThreadPool(this.settings.threads(), new CustomizableThreadFactory("events-"));
	}

	/**
	 * Streams the events after the given one (0 for all) until the job ends, or the key
	 * of the request is no longer valid.
	 */
	public SseEmitter follow(UUID job, int lastEventId) {
		SseEmitter emitter = new SseEmitter(NEVER);
		if (!this.open) {
			emitter.complete();
			return emitter;
		}
		JobStream stream = new JobStream(job, lastEventId, emitter, Permission.current(), this.reader, this.running,
				this.settings, this.clock);
		emitter.onCompletion(() -> this.streams.remove(stream));
		emitter.onTimeout(() -> this.streams.remove(stream));
		emitter.onError((error) -> this.streams.remove(stream));
		this.streams.add(stream);
		stream.wake(this.writers);
		return emitter;
	}

	/**
	 * Streams what happens to any job from now on, until the key of the request is no
	 * longer valid.
	 */
	public SseEmitter followAll() {
		SseEmitter emitter = new SseEmitter(NEVER);
		if (this.open) {
			this.feed.join(emitter);
		}
		else {
			emitter.complete();
		}
		return emitter;
	}

	public int size() {
		return this.streams.size() + this.feed.size();
	}

	@TransactionalEventListener
	void tell(JobChanged event) {
		if (this.open) {
			this.streams.stream()
				.filter((stream) -> stream.follows(event.jobId()))
				.forEach((stream) -> stream.change(this.writers));
			this.feed.change(event.jobId(), this.writers);
		}
	}

	@Scheduled(fixedDelayString = "${atelier.training.events.progress:250ms}")
	void tick() {
		this.streams.removeIf(JobStream::isClosed);
		if (this.open) {
			this.streams.forEach((stream) -> stream.wake(this.writers));
			this.feed.wake(this.writers);
		}
	}

	@Override
	public void start() {
		this.open = true;
	}

	@Override
	public void stop() {
		this.open = false;
		this.streams.forEach(JobStream::close);
		this.streams.clear();
		this.feed.close();
		this.writers.shutdown();
	}

	@Override
	public boolean isRunning() {
		return this.open;
	}

}

package io.atelier.training.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.atelier.platform.ProblemException;
import io.atelier.training.TrainingProperties;
import io.atelier.training.job.JobReader;
import io.atelier.training.job.view.JobEvent;
import io.atelier.training.job.view.JobHistory;
import io.atelier.training.job.view.JobMark;
import io.atelier.training.job.view.Progress;
import io.atelier.training.run.RunningJobs;

/**
 * Finds what has changed in any job since the last look: changes by this process at once,
 * changes by others when it reads the database again. Used by one thread at a time.
 */
@Component
class JobChanges {

	/**
	 * How long the end of a job may stay unnoticed, with clocks of other machines that
	 * differ.
	 */
	private static final Duration RECENT = Duration.ofMinutes(1);

	private final Map<UUID, Followed> followed = new HashMap<>();

	private final Set<UUID> changed = ConcurrentHashMap.newKeySet();

	private final JobReader reader;

	private final RunningJobs running;

	private final Duration refresh;

	private final Clock clock;

	private final JsonMapper json;

	private Instant lastRead = Instant.MIN;

	JobChanges(JobReader reader, RunningJobs running, TrainingProperties properties, Clock clock, JsonMapper json) {
		this.reader = reader;
		this.running = running;
		this.refresh = properties.events().refresh();
		this.clock = clock;
		this.json = json;
	}

	/**
	 * Forgets the past: the next look finds only what happens from now on.
	 */
	void begin() {
		this.followed.clear();
		this.changed.clear();
		this.lastRead = this.clock.instant();
		marks().forEach((mark) -> this.followed.put(mark.job(), new Followed(mark.lastEventId())));
	}

	/**
	 * Notes that a job has changed. May be called by any thread.
	 */
	void note(UUID job) {
		this.changed.add(job);
	}

	void look(Consumer<FeedEvent> receiver) {
		for (UUID job : List.copyOf(this.changed)) {
			this.changed.remove(job);
			read(job, receiver);
		}
		Instant now = this.clock.instant();
		if (!this.lastRead.plus(this.refresh).isAfter(now)) {
			refresh(receiver);
			this.lastRead = now;
		}
		this.followed.forEach((job, state) -> {
			if (!state.ended) {
				this.running.progress(job).ifPresent((progress) -> tell(job, state, progress, receiver));
			}
		});
	}

	private void refresh(Consumer<FeedEvent> receiver) {
		List<JobMark> marks = marks();
		for (JobMark mark : marks) {
			Followed state = this.followed.get(mark.job());
			boolean elsewhere = mark.status().isWorkedOn() && !this.running.contains(mark.job());
			if (state == null || elsewhere || mark.lastEventId() > state.lastEventId) {
				read(mark.job(), receiver);
			}
		}
		this.followed.keySet().retainAll(marks.stream().map(JobMark::job).collect(Collectors.toSet()));
	}

	private List<JobMark> marks() {
		return this.reader.marks(this.clock.instant().minus(RECENT));
	}

	private void read(UUID job, Consumer<FeedEvent> receiver) {
		Followed state = this.followed.computeIfAbsent(job, (id) -> new Followed(0));
		try {
			JobHistory history = this.reader.historyAfter(job, state.lastEventId);
			for (JobEvent event : history.events()) {
				state.lastEventId = event.id();
				receiver.accept(of(job, event.name(), event.data()));
			}
			state.ended = history.ended();
			if (!this.running.contains(job)) {
				history.progress().ifPresent((progress) -> tell(job, state, progress, receiver));
			}
		}
		catch (ProblemException ex) {
			// It was deleted meanwhile.
			this.followed.remove(job);
		}
	}

	private void tell(UUID job, Followed state, Progress progress, Consumer<FeedEvent> receiver) {
		if (!progress.equals(state.lastProgress)) {
			state.lastProgress = progress;
			receiver.accept(of(job, "progress", progress));
		}
	}

	private FeedEvent of(UUID job, String name, Object data) {
		ObjectNode told = this.json.createObjectNode().put("job", job.toString());
		told.setAll((ObjectNode) this.json.valueToTree(data));
		return new FeedEvent(name, told);
	}

	/**
	 * What clients know of a job.
	 */
	private static final class Followed {

		private int lastEventId;

		private boolean ended;

		private @Nullable Progress lastProgress;

		Followed(int lastEventId) {
			this.lastEventId = lastEventId;
		}

	}

}

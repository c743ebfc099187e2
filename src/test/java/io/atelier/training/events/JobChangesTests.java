package io.atelier.training.events;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.platform.ProblemException;
import io.atelier.training.JobStatus;
import io.atelier.training.TrainingProperties;
import io.atelier.training.job.JobReader;
import io.atelier.training.job.view.JobEvent;
import io.atelier.training.job.view.JobHistory;
import io.atelier.training.job.view.JobMark;
import io.atelier.training.job.view.JobSnapshot;
import io.atelier.training.job.view.Progress;
import io.atelier.training.run.RunningJobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

class JobChangesTests {

	private static final UUID JOB = UUID.randomUUID();

	private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

	private final JobReader reader = mock(JobReader.class);

	private final RunningJobs running = mock(RunningJobs.class);

	private final Clock clock = mock(Clock.class);

	private final JobChanges changes = new JobChanges(this.reader, this.running,
			new Binder().bindOrCreate("atelier.training", TrainingProperties.class), this.clock, new JsonMapper());

	@BeforeEach
	void prepare() {
		given(this.clock.instant()).willReturn(BEGIN);
		given(this.running.progress(any())).willReturn(Optional.empty());
	}

	@Test
	void saysNothingOfThePast() {
		mark(JobStatus.QUEUED, 4);
		this.changes.begin();
		assertThat(look()).isEmpty();
		then(this.reader).should(never()).historyAfter(any(), anyInt());
	}

	@Test
	void tellsAtOnceWhatThisProcessChanged() {
		mark(JobStatus.QUEUED, 1);
		this.changes.begin();
		history(1, false, transition(2, JobStatus.RUNNING));
		this.changes.note(JOB);
		List<FeedEvent> events = look();
		assertThat(events).extracting(FeedEvent::name).containsExactly("transition");
		assertThat(data(events).path("job").stringValue()).isEqualTo(JOB.toString());
		assertThat(data(events).path("status").stringValue()).isEqualTo("RUNNING");
		assertThat(look()).isEmpty();
	}

	@Test
	void readsWhatOtherProcessesChangedAfterAWhile() {
		this.changes.begin();
		mark(JobStatus.RUNNING, 2);
		history(0, false, transition(1, JobStatus.QUEUED), transition(2, JobStatus.RUNNING));
		assertThat(look()).isEmpty();
		given(this.clock.instant()).willReturn(BEGIN.plusSeconds(1));
		assertThat(look()).extracting(FeedEvent::name).containsExactly("transition", "transition");
		Progress progress = new Progress(1, 2, 7, 10, 100.0, 5L, 0.5, 0.75);
		given(this.reader.historyAfter(JOB, 2)).willReturn(new JobHistory(List.of(), false, Optional.of(progress)));
		given(this.clock.instant()).willReturn(BEGIN.plusSeconds(2));
		List<FeedEvent> events = look();
		assertThat(events).extracting(FeedEvent::name).containsExactly("progress");
		assertThat(data(events).path("trainingLoss").doubleValue()).isEqualTo(0.5);
		given(this.clock.instant()).willReturn(BEGIN.plusSeconds(3));
		assertThat(look()).isEmpty();
	}

	@Test
	void tellsTheProgressOfItsOwnJobsUntilTheyEnd() {
		mark(JobStatus.RUNNING, 2);
		this.changes.begin();
		given(this.running.contains(JOB)).willReturn(true);
		given(this.running.progress(JOB)).willReturn(Optional.of(new Progress(1, 2, 7, 10, 100.0, 5L, 0.5, 0.75)));
		assertThat(look()).extracting(FeedEvent::name).containsExactly("progress");
		assertThat(look()).isEmpty();
		given(this.running.progress(JOB)).willReturn(Optional.of(new Progress(2, 2, 10, 10, 100.0, 0L, 0.4, 0.8)));
		history(2, true, transition(3, JobStatus.SUCCEEDED));
		this.changes.note(JOB);
		assertThat(look()).extracting(FeedEvent::name).containsExactly("transition");
	}

	@Test
	void forgetsJobsThatWereDeleted() {
		mark(JobStatus.QUEUED, 1);
		this.changes.begin();
		given(this.reader.historyAfter(JOB, 1)).willThrow(ProblemException.notFound("job", JOB));
		this.changes.note(JOB);
		assertThat(look()).isEmpty();
	}

	private void mark(JobStatus status, int lastEventId) {
		given(this.reader.marks(any())).willReturn(List.of(new JobMark(JOB, status, lastEventId)));
	}

	private void history(int after, boolean ended, JobEvent... events) {
		given(this.reader.historyAfter(JOB, after))
			.willReturn(new JobHistory(List.of(events), ended, Optional.empty()));
		given(this.reader.historyAfter(eq(JOB), eq(after + events.length)))
			.willReturn(new JobHistory(List.of(), ended, Optional.empty()));
	}

	private static JobEvent transition(int id, JobStatus status) {
		return new JobEvent(id, "transition", new JobSnapshot.Change(status, BEGIN));
	}

	private List<FeedEvent> look() {
		List<FeedEvent> events = new ArrayList<>();
		this.changes.look(events::add);
		return events;
	}

	private static JsonNode data(List<FeedEvent> events) {
		return (JsonNode) events.get(0).data();
	}

}

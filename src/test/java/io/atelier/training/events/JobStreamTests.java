package io.atelier.training.events;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import io.atelier.platform.ProblemException;
import io.atelier.training.JobStatus;
import io.atelier.training.TrainingProperties;
import io.atelier.training.job.JobReader;
import io.atelier.training.job.view.JobEvent;
import io.atelier.training.job.view.JobHistory;
import io.atelier.training.job.view.JobSnapshot;
import io.atelier.training.job.view.Progress;
import io.atelier.training.run.RunningJobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

class JobStreamTests {

	private static final UUID JOB = UUID.randomUUID();

	private final JobReader reader = mock(JobReader.class);

	private final RunningJobs running = mock(RunningJobs.class);

	private final Clock clock = mock(Clock.class);

	private final RecordingEmitter emitter = new RecordingEmitter();

	private Instant now = Instant.parse("2026-01-01T00:00:00Z");

	private boolean permitted = true;

	private JobStream stream;

	@BeforeEach
	void open() {
		given(this.clock.instant()).willAnswer((call) -> this.now);
		given(this.running.contains(JOB)).willReturn(true);
		given(this.running.progress(JOB)).willReturn(Optional.empty());
		given(this.reader.historyAfter(JOB, 0)).willReturn(new JobHistory(List.of(event(1)), false, Optional.empty()));
		given(this.reader.historyAfter(JOB, 1)).willReturn(new JobHistory(List.of(), false, Optional.empty()));
		this.stream = new JobStream(JOB, 0, this.emitter, () -> this.permitted, this.reader, this.running,
				new TrainingProperties.Events(Duration.ofSeconds(15), Duration.ofMillis(250), Duration.ofSeconds(1), 1),
				this.clock);
	}

	@Test
	void readsOnlyWhenToldOfAChange() {
		wake();
		wake();
		then(this.reader).should(times(1)).historyAfter(JOB, 0);
		this.stream.change(Runnable::run);
		then(this.reader).should(times(1)).historyAfter(JOB, 1);
		assertThat(this.emitter.sent).singleElement().asString().contains("id:1").contains("event:transition");
	}

	@Test
	void endsWithTheKeyOfItsRequest() {
		this.permitted = false;
		wake();
		assertThat(this.stream.isClosed()).isTrue();
		assertThat(this.emitter.sent).isEmpty();
		then(this.reader).shouldHaveNoInteractions();
	}

	@Test
	void looksForWhatAnotherProcessRecords() {
		given(this.running.contains(JOB)).willReturn(false);
		wake();
		wake();
		then(this.reader).should(times(0)).historyAfter(JOB, 1);
		this.now = this.now.plusSeconds(1);
		wake();
		then(this.reader).should(times(1)).historyAfter(JOB, 1);
	}

	@Test
	void sendsTheProgressThatAnotherProcessTells() {
		given(this.running.contains(JOB)).willReturn(false);
		given(this.reader.historyAfter(JOB, 0)).willReturn(
				new JobHistory(List.of(event(1)), false, Optional.of(new Progress(1, 2, 7, 10, 100.0, 5L, 0.5, 0.75))));
		wake();
		wake();
		assertThat(this.emitter.sent).hasSize(2);
		assertThat(this.emitter.sent.get(1)).contains("event:progress").contains("batch=7");
	}

	@Test
	void sendsProgressNoMoreOftenThanAsked() {
		wake();
		progress(1);
		wake();
		progress(2);
		wake();
		this.now = this.now.plusMillis(249);
		progress(3);
		wake();
		assertThat(this.emitter.sent).hasSize(2);
		this.now = this.now.plusMillis(1);
		wake();
		wake();
		assertThat(this.emitter.sent).hasSize(3);
		assertThat(this.emitter.sent.get(2)).contains("event:progress").contains("batch=3").doesNotContain("id:");
	}

	@Test
	void breaksALongSilence() {
		wake();
		this.now = this.now.plusSeconds(14);
		wake();
		assertThat(this.emitter.sent).hasSize(1);
		this.now = this.now.plusSeconds(1);
		wake();
		wake();
		assertThat(this.emitter.sent).hasSize(2);
		assertThat(this.emitter.sent.get(1)).startsWith(":");
	}

	@Test
	void endsWithTheJob() {
		given(this.reader.historyAfter(JOB, 1))
			.willReturn(new JobHistory(List.of(event(2), event(5)), true, Optional.empty()));
		wake();
		this.stream.change(Runnable::run);
		assertThat(this.stream.isClosed()).isTrue();
		assertThat(this.emitter.completed).isTrue();
		this.stream.change(Runnable::run);
		assertThat(this.emitter.sent).hasSize(3);
	}

	@Test
	void endsWhereTheJobIsDeleted() {
		given(this.reader.historyAfter(JOB, 1)).willThrow(ProblemException.notFound("job", JOB));
		wake();
		this.stream.change(Runnable::run);
		assertThat(this.emitter.completed).isTrue();
	}

	@Test
	void closesWhereTheClientHasGone() {
		this.emitter.failure = Optional.of(new IOException("Broken pipe"));
		wake();
		assertThat(this.stream.isClosed()).isTrue();
		assertThat(this.emitter.completed).isFalse();
	}

	@Test
	void triesAgainWhereTheDatabaseIsAway() {
		given(this.reader.historyAfter(JOB, 0)).willThrow(new IllegalArgumentException("away"))
			.willReturn(new JobHistory(List.of(event(1)), false, Optional.empty()));
		wake();
		assertThat(this.emitter.sent).isEmpty();
		wake();
		assertThat(this.emitter.sent).hasSize(1);
	}

	@Test
	void doesNotHoldUpWhoeverTellsOfAChange() throws InterruptedException {
		CountDownLatch reading = new CountDownLatch(1);
		this.emitter.blockedBy = Optional.of(reading);
		ExecutorService writers = Executors.newSingleThreadExecutor();
		try {
			this.stream.change(writers);
			assertThat(this.emitter.sending.await(10, TimeUnit.SECONDS)).isTrue();
			for (int i = 0; i < 1000; i++) {
				this.stream.change(writers);
			}
			assertThat(this.emitter.sent).isEmpty();
			reading.countDown();
		}
		finally {
			writers.shutdown();
		}
		assertThat(writers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
		assertThat(this.emitter.sent).hasSize(1);
		then(this.reader).should(times(1)).historyAfter(JOB, 1);
	}

	private void wake() {
		this.stream.wake(Runnable::run);
	}

	private void progress(int batch) {
		given(this.running.progress(JOB)).willReturn(Optional.of(new Progress(1, 2, batch, 10, 100.0, 5L, 0.5, 0.75)));
	}

	private static JobEvent event(int id) {
		return new JobEvent(id, "transition", new JobSnapshot.Change(JobStatus.RUNNING, Instant.EPOCH));
	}

	private static final class RecordingEmitter extends SseEmitter {

		private final List<String> sent = new ArrayList<>();

		private Optional<IOException> failure = Optional.empty();

		private Optional<CountDownLatch> blockedBy = Optional.empty();

		private final CountDownLatch sending = new CountDownLatch(1);

		private boolean completed;

		@Override
		public void send(SseEventBuilder builder) throws IOException {
			this.sending.countDown();
			if (this.failure.isPresent()) {
				throw this.failure.get();
			}
			if (this.blockedBy.isPresent()) {
				awaitReader(this.blockedBy.get());
			}
			this.sent.add(builder.build()
				.stream()
				.map(DataWithMediaType::getData)
				.map(Object::toString)
				.collect(Collectors.joining()));
		}

		private static void awaitReader(CountDownLatch reading) {
			try {
				assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public void complete() {
			this.completed = true;
		}

	}

}

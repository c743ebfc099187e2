package io.atelier.engine.lane;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Timeout(60)
class CrewTests {

	private final AtomicInteger prepared = new AtomicInteger();

	@Test
	void needsNobodyToJoin() {
		AtomicInteger done = new AtomicInteger();
		crew(Collections.nCopies(100, new Stage(Collections.nCopies(3, done::incrementAndGet)))).run();
		assertThat(done).hasValue(300);
		assertThat(this.prepared).hasValue(1);
	}

	@Test
	void letsALateThreadJoinAtTheCurrentStage() throws Exception {
		CountDownLatch second = new CountDownLatch(1);
		CyclicBarrier meeting = new CyclicBarrier(2);
		List<Thread> first = Collections.synchronizedList(new ArrayList<>());
		Runnable note = () -> first.add(Thread.currentThread());
		Runnable meet = () -> {
			second.countDown();
			Meeting.await(meeting);
		};
		Crew crew = crew(List.of(new Stage(List.of(note, note)), new Stage(List.of(meet, meet)),
				new Stage(List.of(meet, meet))));
		FutureTask<?> late = inBackground(() -> {
			Meeting.await(second);
			crew.join();
		});
		crew.run();
		late.get();
		assertThat(first).containsExactly(Thread.currentThread(), Thread.currentThread());
		assertThat(this.prepared).hasValue(2);
	}

	@Test
	void refusesAStageThatWouldNeverEnd() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Stage(List.of()));
	}

	@Test
	void leavesNothingToWhoJoinsAfterTheRun() {
		AtomicInteger done = new AtomicInteger();
		Crew crew = crew(Collections.nCopies(10, new Stage(List.of(done::incrementAndGet, done::incrementAndGet))));
		crew.run();
		crew.join();
		assertThat(done).hasValue(20);
		assertThat(this.prepared).hasValue(1);
	}

	@Test
	void leavesNothingToWhoJoinsAfterAFailedRun() {
		AtomicInteger done = new AtomicInteger();
		Runnable fail = () -> {
			throw new IllegalStateException("broken");
		};
		Crew crew = crew(List.of(new Stage(List.of(fail, done::incrementAndGet)),
				new Stage(List.of(done::incrementAndGet, done::incrementAndGet))));
		assertThatIllegalStateException().isThrownBy(crew::run).withMessage("broken");
		crew.join();
		assertThat(done).hasValue(0);
	}

	@Test
	void passesOnTheFailureOfWhoJoined() throws Exception {
		CyclicBarrier meeting = new CyclicBarrier(2);
		Thread caller = Thread.currentThread();
		AtomicInteger later = new AtomicInteger();
		Runnable failElsewhere = () -> {
			Meeting.await(meeting);
			if (Thread.currentThread() != caller) {
				throw new IllegalStateException("broken");
			}
		};
		Crew crew = crew(
				List.of(new Stage(List.of(failElsewhere, failElsewhere)), new Stage(List.of(later::incrementAndGet))));
		FutureTask<?> mate = inBackground(crew::join);
		assertThatIllegalStateException().isThrownBy(crew::run).withMessage("broken");
		mate.get();
		assertThat(later).hasValue(0);
	}

	/**
	 * Each number combines two from the previous stage, in plain memory; some tasks take
	 * longer than a thread spins.
	 */
	@Test
	void showsEachStageWhatTheLastHasWritten() throws Exception {
		int count = 20_000;
		long[][] numbers = new long[count + 1][2];
		numbers[0][1] = 1;
		List<Stage> stages = IntStream.range(0, count)
			.mapToObj((i) -> new Stage(List.of(() -> add(numbers, i, 0), () -> add(numbers, i, 1))))
			.toList();
		Crew crew = crew(stages);
		FutureTask<?> mate = inBackground(crew::join);
		crew.run();
		mate.get();
		long[][] expected = { numbers[0].clone(), numbers[0].clone() };
		for (int i = 0; i < count; i++) {
			expected[(i + 1) % 2] = new long[] { 3 * expected[i % 2][0] + expected[i % 2][1],
					4 * expected[i % 2][0] + expected[i % 2][1] };
		}
		assertThat(numbers[count]).containsExactly(expected[count % 2]);
	}

	private static void add(long[][] numbers, int stage, int task) {
		if (stage % 50 == task) {
			long start = System.nanoTime();
			while (System.nanoTime() - start < 40_000 + 1_000 * (stage % 37)) {
				Thread.onSpinWait();
			}
		}
		numbers[stage + 1][task] = (3 + task) * numbers[stage][0] + numbers[stage][1];
	}

	@Test
	void losesNoWakeUpInManyShortRuns() {
		Reserve reserve = new Reserve(Thread::new, Duration.ofSeconds(1));
		AtomicInteger done = new AtomicInteger();
		List<Stage> stages = Collections.nCopies(10, new Stage(List.of(done::incrementAndGet, done::incrementAndGet)));
		for (int i = 0; i < 5_000; i++) {
			Crew crew = crew(stages);
			reserve.assist(1, crew::join, crew::run);
		}
		assertThat(done).hasValue(100_000);
	}

	@Test
	void sleepsWhileOthersWorkForLong() throws Exception {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		CyclicBarrier meeting = new CyclicBarrier(2);
		CountDownLatch never = new CountDownLatch(1);
		Thread caller = Thread.currentThread();
		Runnable keepCallerWaiting = () -> {
			Meeting.await(meeting);
			if (Thread.currentThread() != caller) {
				assertThat(Meeting.await(never, Duration.ofMillis(500))).isFalse();
			}
		};
		Crew crew = crew(List.of(new Stage(List.of(keepCallerWaiting, keepCallerWaiting)),
				new Stage(List.of(this.prepared::get))));
		FutureTask<?> mate = inBackground(crew::join);
		long cpuBefore = threads.getCurrentThreadCpuTime();
		crew.run();
		assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - cpuBefore)).isLessThan(Duration.ofMillis(250));
		mate.get();
	}

	@Test
	void waitsForOthersThoughInterrupted() throws Exception {
		CyclicBarrier meeting = new CyclicBarrier(2);
		Thread caller = Thread.currentThread();
		AtomicInteger done = new AtomicInteger();
		Runnable task = () -> {
			Meeting.await(meeting);
			if (Thread.currentThread() == caller) {
				caller.interrupt();
			}
			else {
				Meeting.await(new CountDownLatch(1), Duration.ofMillis(50));
				done.incrementAndGet();
			}
		};
		Crew crew = crew(List.of(new Stage(List.of(task, task))));
		FutureTask<?> mate = inBackground(crew::join);
		crew.run();
		assertThat(Thread.interrupted()).isTrue();
		assertThat(done).hasValue(1);
		mate.get(10, TimeUnit.SECONDS);
	}

	private Crew crew(List<Stage> stages) {
		return new Crew(stages, this.prepared::incrementAndGet, Runnable::run);
	}

	private static FutureTask<?> inBackground(Runnable action) {
		FutureTask<?> task = new FutureTask<>(action, null);
		new Thread(task).start();
		return task;
	}

}

package io.atelier.engine.lane;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Timeout(60)
class ReserveTests {

	private final List<Thread> hired = new CopyOnWriteArrayList<>();

	private final AtomicInteger helped = new AtomicInteger();

	@Test
	void callsTheSameThreadAgainAndAgain() {
		Reserve reserve = reserve(Duration.ofMinutes(1));
		for (int i = 0; i < 1_000; i++) {
			meetHelp(reserve);
		}
		assertThat(this.hired).hasSize(1);
	}

	@Test
	void hiresNoMoreForRunsThatAreOverBeforeHelpComes() {
		Reserve reserve = reserve(Duration.ofMinutes(1));
		for (int i = 0; i < 10_000; i++) {
			reserve.assist(1, this.helped::get, this.helped::get);
		}
		assertThat(this.hired).hasSize(1);
		meetHelp(reserve);
	}

	@Test
	void doesNotWaitForAThreadThatNeverComes() {
		Reserve reserve = new Reserve((task) -> new Thread("idle"), Duration.ofMinutes(1));
		AtomicInteger done = new AtomicInteger();
		for (int i = 0; i < 3; i++) {
			reserve.assist(2, this.helped::incrementAndGet, done::incrementAndGet);
		}
		assertThat(done).hasValue(3);
		assertThat(this.helped).hasValue(0);
	}

	@Test
	void givesALateThreadNothingOfARunThatIsOver() throws Exception {
		CountDownLatch over = new CountDownLatch(1);
		Reserve reserve = new Reserve((task) -> hire(() -> {
			Meeting.await(over);
			task.run();
		}), Duration.ofMillis(1));
		AtomicInteger done = new AtomicInteger();
		AtomicInteger prepared = new AtomicInteger();
		Crew crew = new Crew(List.of(new Stage(List.of(done::incrementAndGet, done::incrementAndGet))),
				prepared::incrementAndGet, Runnable::run);
		reserve.assist(1, () -> {
			crew.join();
			this.helped.incrementAndGet();
		}, crew::run);
		over.countDown();
		this.hired.get(0).join();
		assertThat(this.helped).hasValue(1);
		assertThat(done).hasValue(2);
		assertThat(prepared).hasValue(1);
	}

	@Test
	void goesOnWithTheThreadsThatCanBeHad() {
		Reserve reserve = new Reserve((task) -> {
			if (!this.hired.isEmpty()) {
				throw new OutOfMemoryError("unable to create native thread");
			}
			return hire(task);
		}, Duration.ofMinutes(1));
		Set<Thread> threads = ConcurrentHashMap.newKeySet();
		CyclicBarrier meeting = new CyclicBarrier(2);
		Runnable meet = () -> {
			threads.add(Thread.currentThread());
			Meeting.await(meeting);
		};
		reserve.assist(3, meet, meet);
		assertThat(threads).containsExactlyInAnyOrder(Thread.currentThread(), this.hired.get(0));
	}

	@Test
	void takesThreadsBackAfterAFailure() {
		Reserve reserve = reserve(Duration.ofMinutes(1));
		assertThatIllegalStateException().isThrownBy(() -> reserve.assist(1, this.helped::get, () -> {
			throw new IllegalStateException("broken");
		})).withMessage("broken");
		meetHelp(reserve);
		assertThat(this.hired).hasSize(1);
	}

	@Test
	void letsAThreadSleepThatIsNotNeeded() {
		Reserve reserve = reserve(Duration.ofMinutes(1));
		for (int i = 0; i < 3; i++) {
			meetHelp(reserve);
			Awaitility.await().until(() -> LockSupport.getBlocker(this.hired.get(0)) instanceof Mate);
		}
		assertThat(this.hired).hasSize(1);
	}

	@Test
	void letsAThreadSleepThatWasInterrupted() {
		Reserve reserve = reserve(Duration.ofMinutes(1));
		CountDownLatch interrupted = new CountDownLatch(1);
		reserve.assist(1, () -> {
			Thread.currentThread().interrupt();
			interrupted.countDown();
		}, () -> Meeting.await(interrupted));
		Awaitility.await().until(() -> LockSupport.getBlocker(this.hired.get(0)) instanceof Mate);
		meetHelp(reserve);
	}

	@Test
	void endsAThreadThatIsNotNeededForLongAndHiresAnother() {
		Reserve reserve = reserve(Duration.ofMillis(1));
		meetHelp(reserve);
		Awaitility.await().until(() -> !this.hired.get(0).isAlive());
		meetHelp(reserve);
		assertThat(this.hired).hasSize(2);
	}

	/**
	 * The calls come at about the time when the thread wants to leave; help must come in
	 * any case.
	 */
	@Test
	void hasHelpThoughAThreadWantsToGo() {
		Reserve reserve = reserve(Duration.ofNanos(1));
		for (int i = 0; i < 2_000; i++) {
			meetHelp(reserve);
			pause(90_000 + 10 * i);
		}
		assertThat(this.hired).isNotEmpty();
	}

	private static void pause(long nanos) {
		long start = System.nanoTime();
		while (System.nanoTime() - start < nanos) {
			Thread.onSpinWait();
		}
	}

	private static void meetHelp(Reserve reserve) {
		CyclicBarrier meeting = new CyclicBarrier(2);
		reserve.assist(1, () -> Meeting.await(meeting), () -> Meeting.await(meeting));
	}

	private Reserve reserve(Duration patience) {
		return new Reserve(this::hire, patience);
	}

	private Thread hire(Runnable task) {
		Thread thread = new Thread(task);
		thread.setDaemon(true);
		this.hired.add(thread);
		return thread;
	}

}

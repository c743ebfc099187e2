package io.atelier.engine.lane;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Timeout(20)
class LanesTests {

	private final AtomicInteger prepared = new AtomicInteger();

	@Test
	void runsTasksOfOneStageAtTheSameTimeOnASpareCore() {
		CyclicBarrier meeting = new CyclicBarrier(2);
		Runnable meet = () -> Meeting.await(meeting);
		Lanes lanes = lanes(2, 2);
		lanes.occupying(() -> run(lanes, new Stage(List.of(meet, meet))));
		assertThat(this.prepared).hasValueGreaterThanOrEqualTo(2);
	}

	@Test
	void endsAStageBeforeTheNext() {
		AtomicInteger done = new AtomicInteger();
		List<Stage> stages = IntStream.range(0, 200)
			.mapToObj((i) -> new Stage(List.of(() -> checkAndCount(done, i), () -> checkAndCount(done, i))))
			.toList();
		lanes(4, 4).run(stages);
		assertThat(done).hasValue(400);
	}

	private static void checkAndCount(AtomicInteger done, int stage) {
		int before = done.getAndIncrement();
		if (before / 2 != stage) {
			throw new IllegalStateException("stage " + stage + " ran after " + before + " tasks");
		}
	}

	@Test
	void borrowsNoCoreThatSomebodyElseHas() throws Exception {
		Lanes lanes = lanes(2, 2);
		CountDownLatch other = new CountDownLatch(1);
		CountDownLatch measured = new CountDownLatch(1);
		FutureTask<Boolean> occupant = new FutureTask<>(() -> lanes.occupying(() -> {
			other.countDown();
			return Meeting.await(measured);
		}));
		new Thread(occupant).start();
		other.await();
		Set<Thread> threads = ConcurrentHashMap.newKeySet();
		lanes.occupying(() -> run(lanes, stagesNoting(threads)));
		measured.countDown();
		assertThat(threads).containsExactly(Thread.currentThread());
		assertThat(occupant.get()).isTrue();
		lanes.occupying(() -> run(lanes, stagesNoting(threads)));
		assertThat(threads).hasSizeGreaterThan(1);
	}

	@Test
	void usesNoMoreCoresThanItMay() {
		Set<Thread> threads = ConcurrentHashMap.newKeySet();
		run(lanes(8, 1), stagesNoting(threads));
		assertThat(threads).containsExactly(Thread.currentThread());
	}

	@Test
	void passesOnAFailureOfAnyThreadAndWorksOn() {
		Lanes lanes = lanes(2, 2);
		Runnable fail = () -> {
			throw new IllegalStateException("broken");
		};
		CyclicBarrier meeting = new CyclicBarrier(2);
		Stage onBoth = new Stage(List.of(() -> {
			Meeting.await(meeting);
			fail.run();
		}, () -> {
			Meeting.await(meeting);
			fail.run();
		}));
		AtomicInteger later = new AtomicInteger();
		assertThatIllegalStateException()
			.isThrownBy(() -> lanes.run(List.of(onBoth, new Stage(List.of(later::incrementAndGet)))))
			.withMessage("broken");
		assertThat(later).hasValue(0);
		lanes.run(List.of(new Stage(List.of(later::incrementAndGet))));
		assertThat(later).hasValue(1);
	}

	@Test
	void passesOnAFailureToPrepareAThread() {
		Lanes lanes = new Lanes(2, 2, 1, () -> {
			throw new IllegalStateException("no OpenMP");
		});
		Runnable nothing = () -> {
		};
		assertThatIllegalStateException().isThrownBy(() -> lanes.run(List.of(new Stage(List.of(nothing, nothing)))))
			.withMessage("no OpenMP");
	}

	@Test
	void passesOnErrors() {
		assertThatExceptionOfType(OutOfMemoryError.class)
			.isThrownBy(() -> lanes(1, 1).run(List.of(new Stage(List.of(() -> {
				throw new OutOfMemoryError("native");
			})))));
	}

	@Test
	void givesBackACoreAfterAFailure() {
		Lanes lanes = lanes(2, 2);
		assertThatIllegalStateException().isThrownBy(() -> lanes.occupying(() -> {
			throw new IllegalStateException("job failed");
		}));
		Set<Thread> threads = ConcurrentHashMap.newKeySet();
		lanes.occupying(() -> run(lanes, stagesNoting(threads)));
		assertThat(threads).hasSize(2);
	}

	@Test
	void letsPredictionsBorrowACoreOfTraining() {
		Lanes lanes = lanes(2, 2);
		Set<Thread> threads = ConcurrentHashMap.newKeySet();
		lanes.occupying(() -> lanes.occupying(
				() -> lanes.forPredictions().occupying(() -> run(lanes.forPredictions(), stagesNoting(threads)))));
		assertThat(threads).hasSize(2);
	}

	@Test
	void letsTrainingGiveWayWhilePredictionsAreWanted() throws Exception {
		Lanes lanes = lanes(4, 4);
		CountDownLatch predicting = new CountDownLatch(1);
		CountDownLatch trained = new CountDownLatch(1);
		FutureTask<Boolean> prediction = new FutureTask<>(() -> lanes.forPredictions().occupying(() -> {
			predicting.countDown();
			return Meeting.await(trained);
		}));
		new Thread(prediction).start();
		predicting.await();
		AtomicInteger running = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		Runnable task = () -> {
			most.accumulateAndGet(running.incrementAndGet(), Math::max);
			Thread.onSpinWait();
			running.decrementAndGet();
		};

		lanes.occupying(() -> run(lanes, new Stage(Collections.nCopies(2000, task))));
		assertThat(most).hasValue(1);

		trained.countDown();
		assertThat(prediction.get()).isTrue();
		Awaitility.await().until(() -> {
			Set<Thread> threads = ConcurrentHashMap.newKeySet();
			lanes.occupying(() -> run(lanes, stagesNoting(threads)));
			return threads.size() > 1;
		});
	}

	/**
	 * Tasks that meet in pairs if there are two threads, and otherwise continue alone.
	 */
	private static Stage[] stagesNoting(Set<Thread> threads) {
		CountDownLatch both = new CountDownLatch(2);
		Runnable note = () -> {
			if (threads.add(Thread.currentThread())) {
				both.countDown();
			}
			Meeting.await(both, Duration.ofMillis(200));
		};
		return new Stage[] { new Stage(List.of(note, note)) };
	}

	private static boolean run(Lanes lanes, Stage... stages) {
		lanes.run(List.of(stages));
		return true;
	}

	private Lanes lanes(int cores, int most) {
		return new Lanes(cores, most, 1, this.prepared::incrementAndGet);
	}

}

package io.atelier.inference.body;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import io.atelier.inference.InferenceProblems;
import io.atelier.inference.InferenceProperties;
import io.atelier.platform.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class MemoryBudgetTests {

	private static final long KIB = 1024;

	@Test
	void letsNoMoreInThanItHolds() throws Exception {
		MemoryBudget budget = new MemoryBudget(100 * KIB, properties(64));
		AtomicInteger inside = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();

		CompletableFuture<?>[] all = IntStream.range(0, 40).mapToObj((i) -> CompletableFuture.runAsync(() -> {
			for (int j = 0; j < 50; j++) {
				budget.use(30 * KIB, inAMinute(), () -> {
					most.accumulateAndGet(inside.incrementAndGet(), Math::max);
					return inside.decrementAndGet();
				});
			}
		}, (work) -> new Thread(work).start())).toArray(CompletableFuture[]::new);
		CompletableFuture.allOf(all).get();

		assertThat(most.get()).isBetween(1, 3);
	}

	@Test
	void givesUpAtTheDeadline() {
		MemoryBudget budget = new MemoryBudget(10 * KIB, properties(64));

		budget.use(10 * KIB, inAMinute(), () -> {
			ProblemException problem = catchThrowableOfType(ProblemException.class,
					() -> budget.use(KIB, System.nanoTime(), () -> "never"));
			assertThat(problem.type()).isEqualTo(InferenceProblems.TIMED_OUT);
			assertThat(problem.retryAfter()).contains(Duration.ofSeconds(1));
			return "";
		});
		assertThat(budget.<String>use(KIB, System.nanoTime(), () -> "free again")).isEqualTo("free again");
	}

	@Test
	void letsNobodyOvertakeALargerOneThatWaits() {
		MemoryBudget budget = new MemoryBudget(10 * KIB, properties(64));

		ProblemException problem = budget.use(5 * KIB, inAMinute(), () -> {
			Thread large = new Thread(() -> budget.use(10 * KIB, inAMinute(), () -> ""));
			large.start();
			while (large.getState() != Thread.State.TIMED_WAITING) {
				Thread.onSpinWait();
			}
			// There would be room for it.
			return catchThrowableOfType(ProblemException.class,
					() -> budget.use(KIB, System.nanoTime(), () -> "overtaken"));
		});
		assertThat(problem.type()).isEqualTo(InferenceProblems.TIMED_OUT);
		assertThat(budget.<String>use(10 * KIB, inAMinute(), () -> "in turn")).isEqualTo("in turn");
	}

	@Test
	void refusesWhereTooManyWait() throws Exception {
		MemoryBudget budget = new MemoryBudget(10 * KIB, properties(1));
		CountDownLatch done = new CountDownLatch(1);

		budget.use(10 * KIB, inAMinute(), () -> {
			Thread waiting = new Thread(() -> budget.use(KIB, inAMinute(), () -> {
				done.countDown();
				return "";
			}));
			waiting.start();
			while (waiting.getState() != Thread.State.TIMED_WAITING) {
				Thread.onSpinWait();
			}
			assertThatExceptionOfType(ProblemException.class)
				.isThrownBy(() -> budget.use(KIB, inAMinute(), () -> "never"))
				.extracting(ProblemException::type)
				.isEqualTo(InferenceProblems.OVERLOADED);
			return "";
		});
		done.await();
	}

	@Test
	void givesBackWhatAFailureHeld() {
		MemoryBudget budget = new MemoryBudget(10 * KIB, properties(1));

		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> budget.use(10 * KIB, inAMinute(), () -> {
				throw new IllegalStateException("broken");
			}));
		assertThat(budget.<String>use(10 * KIB, System.nanoTime(), () -> "free")).isEqualTo("free");
	}

	@Test
	void knowsWhatItCanNeverHold() {
		MemoryBudget budget = new MemoryBudget(10 * KIB, properties(1));

		assertThat(budget.holds(10 * KIB)).isTrue();
		assertThat(budget.holds(10 * KIB + 1)).isFalse();
	}

	private static long inAMinute() {
		return System.nanoTime() + Duration.ofMinutes(1).toNanos();
	}

	private static InferenceProperties properties(int queue) {
		return new Binder(
				new MapConfigurationPropertySource(Map.of("atelier.inference.queue-capacity", Integer.toString(queue))))
			.bindOrCreate("atelier.inference", InferenceProperties.class);
	}

}

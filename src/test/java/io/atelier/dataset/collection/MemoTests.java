package io.atelier.dataset.collection;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MemoTests {

	private final Memo<Integer> memo = new Memo<>();

	private final AtomicInteger computations = new AtomicInteger();

	private final ExecutorService callers = Executors.newFixedThreadPool(2);

	@AfterEach
	void stopCallers() {
		this.callers.shutdownNow();
	}

	@Test
	void computesOnce() {
		assertThat(this.memo.isKnown()).isFalse();
		assertThat(this.memo.get(this.computations::incrementAndGet)).isEqualTo(1);
		assertThat(this.memo.get(this.computations::incrementAndGet)).isEqualTo(1);
		assertThat(this.memo.isKnown()).isTrue();
	}

	@Test
	void triesAnewAfterAFailure() {
		assertThatIllegalStateException().isThrownBy(() -> this.memo.get(() -> {
			throw new IllegalStateException("first");
		})).withMessage("first");
		assertThat(this.memo.isKnown()).isFalse();
		assertThat(this.memo.isUnderWay()).isFalse();
		assertThat(this.memo.get(this.computations::incrementAndGet)).isEqualTo(1);
	}

	@Test
	void sharesOneComputation() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		Future<Integer> first = this.callers.submit(() -> this.memo.get(() -> {
			begun.countDown();
			await(end);
			return this.computations.incrementAndGet();
		}));
		begun.await();
		assertThat(this.memo.isUnderWay()).isTrue();
		Future<Integer> second = this.callers.submit(() -> this.memo.get(this.computations::incrementAndGet));
		end.countDown();
		assertThat(first.get()).isEqualTo(1);
		assertThat(second.get()).isEqualTo(1);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}

package io.atelier.platform.web.thread;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestThreadsTests {

	private final RequestThreads threads = RequestThreads.of(1, 3);

	private final CountDownLatch release = new CountDownLatch(1);

	private final List<Integer> done = new CopyOnWriteArrayList<>();

	@AfterEach
	void stop() {
		this.release.countDown();
		this.threads.shutdown();
	}

	@Test
	void addsThreadsWhileAllAreBusyAndThenLetsRequestsWait() {
		for (int request = 1; request <= 5; request++) {
			ask(request);
		}

		Awaitility.await().until(() -> this.threads.getActiveCount() == 3);
		assertThat(this.threads.getPoolSize()).isEqualTo(3);
		assertThat(this.threads.getQueue()).hasSize(2);
	}

	@Test
	void usesAnIdleThreadBeforeItAddsOne() {
		this.release.countDown();
		for (int request = 1; request <= 3; request++) {
			ask(request);
			Awaitility.await().until(() -> this.threads.getSubmittedCount() == 0);
		}

		assertThat(this.done).hasSize(3);
		assertThat(this.threads.getLargestPoolSize()).isEqualTo(1);
	}

	@Test
	void answersEveryRequest() throws InterruptedException {
		for (int request = 1; request <= 200; request++) {
			ask(request);
		}
		this.release.countDown();
		this.threads.shutdown();

		assertThat(this.threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
		assertThat(this.done).hasSize(200).doesNotHaveDuplicates();
		assertThat(this.done.indexOf(200)).isLessThan(this.done.indexOf(4));
	}

	private void ask(int request) {
		this.threads.execute(() -> {
			try {
				this.release.await();
				this.done.add(request);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
	}

}

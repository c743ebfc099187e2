package io.atelier.platform.web.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NewestFirstTests {

	private final NewestFirst queue = new NewestFirst();

	private final List<String> done = new ArrayList<>();

	@Test
	void givesTheNewestTaskFirst() throws InterruptedException {
		waits("first", 300);
		waits("second", 200);
		waits("third", 100);

		work(3);

		assertThat(this.done).containsExactly("third", "second", "first");
	}

	@Test
	void givesATaskThatWaitedTooLongBeforeAllOthers() throws InterruptedException {
		waits("oldest", 30_000);
		waits("old", 20_000);
		waits("newest", 0);

		work(3);

		assertThat(this.done).containsExactly("oldest late", "old late", "newest");
	}

	@Test
	void tellsNothingOfTheLastTaskOfAThread() throws InterruptedException {
		waits("late", 30_000);

		work(1);

		assertThat(RequestThreads.areLate()).isFalse();
	}

	@Test
	void waitsForATask() throws InterruptedException {
		assertThat(this.queue.poll(1, TimeUnit.MILLISECONDS)).isNull();
		waits("one", 0);
		assertThat(this.queue.poll(1, TimeUnit.MILLISECONDS)).isNotNull();
	}

	private void waits(String name, long milliseconds) {
		this.queue.offer(new WaitingTask(() -> this.done.add(RequestThreads.areLate() ? name + " late" : name),
				System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(milliseconds)));
	}

	private void work(int tasks) throws InterruptedException {
		for (int task = 0; task < tasks; task++) {
			this.queue.take().run();
		}
	}

}

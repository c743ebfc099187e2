package io.atelier.training.events;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs a task on at most one thread at a time. A call during a run causes another run on
 * the same thread.
 */
final class Turnstile {

	private final AtomicInteger calls = new AtomicInteger();

	private final Runnable task;

	Turnstile(Runnable task) {
		this.task = task;
	}

	void call(Executor executor) {
		if (this.calls.getAndIncrement() == 0) {
			executor.execute(this::run);
		}
	}

	private void run() {
		int seen = this.calls.get();
		while (seen > 0) {
			this.task.run();
			seen = this.calls.addAndGet(-seen);
		}
	}

}

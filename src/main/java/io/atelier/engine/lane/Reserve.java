package io.atelier.engine.lane;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadFactory;

import org.jspecify.annotations.Nullable;

/**
 * A pool of helper threads. It starts a new thread if none is idle; a thread ends after a
 * long idle time.
 */
final class Reserve {

	private final ThreadFactory threads;

	private final Duration patience;

	/**
	 * Used last in, first out: the last thread may still be awake.
	 */
	private final Deque<Mate> waiting = new ConcurrentLinkedDeque<>();

	Reserve(ThreadFactory threads, Duration patience) {
		this.threads = threads;
		this.patience = patience;
	}

	/**
	 * Runs an action with the help of other threads, or of fewer if not all are
	 * available. It does not wait for them: they may start late, even after the action,
	 * or not at all.
	 * @param wanted number of helpers
	 * @param help what each helper does; it must return soon after the action ends
	 */
	void assist(int wanted, Runnable help, Runnable action) {
		List<Mate> called = new ArrayList<>(wanted);
		try {
			for (int i = 0; i < wanted; i++) {
				Mate mate = call(help);
				if (mate == null) {
					break;
				}
				called.add(mate);
			}
			action.run();
		}
		finally {
			called.forEach(this.waiting::addFirst);
		}
	}

	private @Nullable Mate call(Runnable help) {
		Mate waiting = this.waiting.pollFirst();
		if (waiting != null) {
			waiting.order(help);
			return waiting;
		}
		Mate hired = new Mate(help, this.patience, this.waiting::remove);
		try {
			this.threads.newThread(hired).start();
			return hired;
		}
		catch (OutOfMemoryError ex) {
			return null;
		}
	}

}

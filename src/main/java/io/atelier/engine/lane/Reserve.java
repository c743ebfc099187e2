package io.atelier.engine.lane;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadFactory;

import org.jspecify.annotations.Nullable;

/**
 * Threads that can be called to help. A new one is started where none waits, and goes
 * after it was not needed for long.
 */
final class Reserve {

	private final ThreadFactory threads;

	private final Duration patience;

	/**
	 * The last to come is the first to be called, as it may be awake still.
	 */
	private final Deque<Mate> waiting = new ConcurrentLinkedDeque<>();

	/**
	 * Starts with nobody.
	 * @param patience how long a thread waits for work before it ends
	 */
	Reserve(ThreadFactory threads, Duration patience) {
		this.threads = threads;
		this.patience = patience;
	}

	/**
	 * Runs an action with the help of other threads, or of fewer where not all can be
	 * had. It does not wait for them: they may begin to help late, even after the action,
	 * or not at all.
	 * @param wanted how many
	 * @param help what each of them does; it soon returns once the action has ended
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

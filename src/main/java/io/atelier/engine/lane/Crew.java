package io.atelier.engine.lane;

import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Runs one program once, on the calling thread and on threads that join. A task belongs
 * to the first thread that claims it, and a stage ends with its last task. So nobody
 * waits for a late thread: it joins at the current stage, or finds that all is done.
 */
final class Crew {

	/**
	 * How long a thread spins while others finish a stage. Sleeping and waking up takes
	 * about as long.
	 */
	private static final long AWAKE_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

	private final List<Stage> stages;

	private final Runnable prepare;

	private final Consumer<Runnable> performer;

	/**
	 * Its phase is the current stage. Only the thread that finishes a stage's last task
	 * arrives. All writes of a stage's tasks happen before their count in {@link #done};
	 * the last count happens before the arrival, and the arrival before any thread sees
	 * the next phase. So these writes are visible to every task of later stages and to
	 * the caller of {@link #run}.
	 */
	private final Phaser current = new Phaser(1);

	private final AtomicIntegerArray claimed;

	private final AtomicIntegerArray done;

	private final AtomicReference<Throwable> failure = new AtomicReference<>();

	Crew(List<Stage> stages, Runnable prepare, Consumer<Runnable> performer) {
		this.stages = stages;
		this.prepare = prepare;
		this.performer = performer;
		this.claimed = new AtomicIntegerArray(stages.size());
		this.done = new AtomicIntegerArray(stages.size());
	}

	/**
	 * Runs all stages, together with the threads that join.
	 * @throws RuntimeException the first failure of a task
	 */
	void run() {
		join();
		Throwable cause = this.failure.get();
		if (cause instanceof Error error) {
			throw error;
		}
		if (cause != null) {
			throw (RuntimeException) cause;
		}
	}

	void join() {
		boolean prepared = false;
		int stage = this.current.getPhase();
		while (stage < this.stages.size()) {
			Runnable task = claim(stage);
			if (task == null) {
				stage = awaitEnd(stage);
				continue;
			}
			if (!prepared) {
				prepared = true;
				attempt(Runnable::run, this.prepare);
			}
			attempt(this.performer, task);
			count(stage);
		}
	}

	/**
	 * Claims a task, null if none is left. A stage cannot end before its claimed tasks
	 * are done.
	 */
	private @Nullable Runnable claim(int stage) {
		List<? extends Runnable> tasks = this.stages.get(stage).tasks();
		int task = this.claimed.getAndIncrement(stage);
		return (task < tasks.size()) ? tasks.get(task) : null;
	}

	private void count(int stage) {
		if (this.done.incrementAndGet(stage) == this.stages.get(stage).tasks().size()) {
			this.current.arrive();
		}
	}

	private int awaitEnd(int stage) {
		long start = System.nanoTime();
		do {
			int now = this.current.getPhase();
			if (now != stage) {
				return now;
			}
			Thread.onSpinWait();
		}
		while (System.nanoTime() - start < AWAKE_NANOS);
		return this.current.awaitAdvance(stage);
	}

	/**
	 * After a failure the remaining tasks are skipped but counted, so that each stage
	 * still ends.
	 */
	private void attempt(Consumer<Runnable> how, Runnable task) {
		if (this.failure.get() == null) {
			try {
				how.accept(task);
			}
			catch (RuntimeException | Error ex) {
				this.failure.compareAndSet(null, ex);
			}
		}
	}

}

package io.atelier.engine.lane;

import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Runs one program once, on the calling thread and on those that join. A task belongs to
 * whoever claims it first, and a stage ends with its last task, so nobody waits for a
 * thread that is late: it joins at the current stage, or finds that all is done.
 */
final class Crew {

	/**
	 * How long a thread waits awake for others to end a stage. Going to sleep and waking
	 * up again takes about as long.
	 */
	private static final long AWAKE_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

	private final List<Stage> stages;

	private final Runnable prepare;

	private final Consumer<Runnable> performer;

	/**
	 * Its phase is the current stage. Only who ends a stage's last task arrives. All that
	 * the tasks of a stage write happens before they are counted in {@link #done}, the
	 * last count happens before the arrival, and that before anyone sees the next phase;
	 * so it is visible to every task of later stages, and to who runs the program.
	 */
	private final Phaser current = new Phaser(1);

	private final AtomicIntegerArray claimed;

	private final AtomicIntegerArray done;

	private final AtomicReference<Throwable> failure = new AtomicReference<>();

	/**
	 * Prepares a run.
	 * @param prepare called on each thread before it computes
	 * @param performer runs a task, perhaps not at once
	 */
	Crew(List<Stage> stages, Runnable prepare, Consumer<Runnable> performer) {
		this.stages = stages;
		this.prepare = prepare;
		this.performer = performer;
		this.claimed = new AtomicIntegerArray(stages.size());
		this.done = new AtomicIntegerArray(stages.size());
	}

	/**
	 * Runs all stages, beside those who join.
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

	/**
	 * Works on whatever nobody has claimed, until the run ends.
	 */
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
	 * Claims a task. A stage cannot end before what is claimed in it is done.
	 * @return {@code null} if none is left
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

	/**
	 * Waits for tasks of other threads.
	 * @return the next stage, or a later one
	 */
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
	 * After a failure the rest is skipped, but counted, so that each stage still ends.
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

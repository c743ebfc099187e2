package io.atelier.engine.dl4j.onednn.lane;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The threads that run one program once. They wait for each other after each stage; a
 * task belongs to whoever comes first.
 */
final class Crew {

	private final List<Stage> stages;

	private final int others;

	private final Runnable prepare;

	private final Consumer<Runnable> performer;

	private final Phaser stageDone;

	private final AtomicIntegerArray nextTask;

	private final AtomicReference<Throwable> failure = new AtomicReference<>();

	/**
	 * Prepares a run.
	 * @param others threads wanted besides the calling one
	 * @param prepare called on each thread before it computes
	 * @param performer runs a task, perhaps not at once
	 */
	Crew(List<Stage> stages, int others, Runnable prepare, Consumer<Runnable> performer) {
		this.stages = stages;
		this.others = others;
		this.prepare = prepare;
		this.performer = performer;
		this.stageDone = new Phaser(1);
		this.nextTask = new AtomicIntegerArray(stages.size());
	}

	/**
	 * Runs all stages, with fewer threads where not all can be had.
	 * @throws RuntimeException the first failure of a task
	 */
	void run(Executor threads) {
		for (int i = 0; i < this.others; i++) {
			this.stageDone.register();
			try {
				threads.execute(this::work);
			}
			catch (RejectedExecutionException | OutOfMemoryError ex) {
				this.stageDone.arriveAndDeregister();
			}
		}
		work();
		Throwable cause = this.failure.get();
		if (cause instanceof Error error) {
			throw error;
		}
		if (cause != null) {
			throw (RuntimeException) cause;
		}
	}

	private void work() {
		attempt(this.prepare);
		for (int i = 0; i < this.stages.size(); i++) {
			List<? extends Runnable> tasks = this.stages.get(i).tasks();
			for (int task = this.nextTask.getAndIncrement(i); task < tasks.size(); task = this.nextTask
				.getAndIncrement(i)) {
				Runnable next = tasks.get(task);
				attempt(() -> this.performer.accept(next));
			}
			this.stageDone.arriveAndAwaitAdvance();
		}
	}

	/**
	 * After a failure the rest is skipped, but each stage still ends for every thread.
	 */
	private void attempt(Runnable task) {
		if (this.failure.get() == null) {
			try {
				task.run();
			}
			catch (RuntimeException | Error ex) {
				this.failure.compareAndSet(null, ex);
			}
		}
	}

}

package io.atelier.engine.dl4j.onednn.lane;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The processor's cores, shared by everything that computes. Whoever computes has a core
 * of its own; it borrows more for one run of a program at a time, and only cores that
 * nobody else has, so that jobs never press each other off a core.
 */
public final class Lanes {

	private final AtomicInteger spare;

	private final int most;

	private final Runnable prepare;

	private final ExecutorService threads;

	/**
	 * Shares cores.
	 * @param cores how many there are
	 * @param most cores that one program may use at a time, its own included
	 * @param prepare called on each thread before it computes
	 */
	public Lanes(int cores, int most, Runnable prepare) {
		this.spare = new AtomicInteger(cores);
		this.most = most;
		this.prepare = prepare;
		AtomicInteger number = new AtomicInteger();
		ThreadFactory factory = (task) -> {
			Thread thread = new Thread(task, "atelier-lane-" + number.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		};
		this.threads = Executors.newCachedThreadPool(factory);
	}

	/**
	 * Gives the calling thread a core of its own, even where none is left, for as long as
	 * an action takes.
	 * @param <T> what it gives
	 * @param action runs programs, among other things
	 * @return what the action gives
	 */
	public <T> T occupying(Supplier<T> action) {
		this.spare.decrementAndGet();
		try {
			return action.get();
		}
		finally {
			this.spare.incrementAndGet();
		}
	}

	/**
	 * Runs stages one after the other, on the calling thread and on spare cores. What
	 * they compute does not depend on how many there are.
	 * @param stages in order
	 * @throws RuntimeException the first failure of a task; what follows it is not run
	 */
	public void run(List<Stage> stages) {
		int useful = stages.stream().mapToInt((stage) -> stage.tasks().size()).max().orElse(1);
		int borrowed = borrow(Math.min(useful, this.most) - 1);
		try {
			new Crew(stages, borrowed, this.prepare).run(this.threads);
		}
		finally {
			this.spare.addAndGet(borrowed);
		}
	}

	private int borrow(int wanted) {
		int borrowed = 0;
		while (borrowed < wanted) {
			int left = this.spare.get();
			if (left <= 0) {
				break;
			}
			if (this.spare.compareAndSet(left, left - 1)) {
				borrowed++;
			}
		}
		return borrowed;
	}

}

package io.atelier.engine.lane;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The processor's cores, shared by everything that computes. Whoever computes has a core
 * of its own; it borrows more for one run of a program at a time, and only cores that
 * nobody else has, so that jobs never press each other off a core. Predictions go before
 * training: they borrow its cores, and it gives way to them.
 */
public final class Lanes {

	private final Cores cores;

	private final Precedence precedence;

	private final int most;

	private final Runnable prepare;

	private final Reserve reserve;

	private final boolean predicting;

	/**
	 * Shares cores, for training.
	 * @param cores how many there are
	 * @param most cores that one program may use at a time, its own included
	 * @param trainingShare cores that training may use while predictions are wanted, 1 or
	 * more
	 * @param prepare called on each thread before it computes
	 */
	public Lanes(int cores, int most, int trainingShare, Runnable prepare) {
		this(new Cores(cores), new Precedence(trainingShare), most, prepare,
				new Reserve(daemonThreads(), Duration.ofMinutes(1)), false);
	}

	private Lanes(Cores cores, Precedence precedence, int most, Runnable prepare, Reserve reserve, boolean predicting) {
		this.cores = cores;
		this.precedence = precedence;
		this.most = most;
		this.prepare = prepare;
		this.reserve = reserve;
		this.predicting = predicting;
	}

	private static ThreadFactory daemonThreads() {
		AtomicInteger number = new AtomicInteger();
		return (task) -> {
			Thread thread = new Thread(task, "atelier-lane-" + number.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		};
	}

	/**
	 * The same cores for predictions, which go first.
	 * @return lanes to run them on
	 */
	public Lanes forPredictions() {
		return new Lanes(this.cores, this.precedence, this.most, this.prepare, this.reserve, true);
	}

	/**
	 * Cores that one program may use at a time.
	 * @return 1 or more
	 */
	public int most() {
		return this.most;
	}

	/**
	 * Gives the calling thread a core of its own, even where none is left, for as long as
	 * an action takes.
	 * @param <T> what it gives
	 * @param action runs programs, among other things
	 * @return what the action gives
	 */
	public <T> T occupying(Supplier<T> action) {
		this.cores.occupy(this.predicting);
		if (this.predicting) {
			this.precedence.beginPrediction();
		}
		try {
			return action.get();
		}
		finally {
			if (this.predicting) {
				this.precedence.endPrediction();
			}
			this.cores.giveBack(1, this.predicting);
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
		int borrowed = this.cores.borrow(Math.min(useful, this.most) - 1, this.predicting);
		try {
			Crew crew = new Crew(stages, this.prepare, this::perform);
			this.reserve.assist(borrowed, crew::join, crew::run);
		}
		finally {
			this.cores.giveBack(borrowed, this.predicting);
		}
	}

	private void perform(Runnable task) {
		if (this.predicting) {
			task.run();
		}
		else {
			this.precedence.train(task);
		}
	}

}

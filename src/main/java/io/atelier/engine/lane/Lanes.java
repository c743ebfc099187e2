package io.atelier.engine.lane;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Shares the processor's cores among all computations. Each computation occupies one
 * core. For one run of a program it also borrows cores that nobody else uses, so jobs
 * never compete for a core. Predictions have priority: they borrow training's cores, and
 * training yields to them.
 */
public final class Lanes {

	private final Cores cores;

	private final Precedence precedence;

	private final int most;

	private final Runnable prepare;

	private final Reserve reserve;

	private final boolean predicting;

	/**
	 * Creates the lanes of training.
	 * @param most maximum cores for one program, including its own
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

	public Lanes forPredictions() {
		return new Lanes(this.cores, this.precedence, this.most, this.prepare, this.reserve, true);
	}

	public int most() {
		return this.most;
	}

	/**
	 * Occupies a core for the calling thread while an action runs, even if no core is
	 * free.
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
	 * Runs stages in order, on the calling thread and on spare cores. Results do not
	 * depend on the number of cores.
	 * @throws RuntimeException the first failure of a task; later tasks do not run
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

package io.atelier.engine.lane;

/**
 * Counts occupied cores. Predictions may borrow cores that training occupies, but not
 * vice versa.
 */
final class Cores {

	private final int count;

	private int training;

	private int predicting;

	Cores(int count) {
		this.count = count;
	}

	/**
	 * Occupies one core, even if none is free.
	 */
	synchronized void occupy(boolean prediction) {
		add(1, prediction);
	}

	synchronized int borrow(int wanted, boolean prediction) {
		int taken = prediction ? this.predicting : this.predicting + this.training;
		int borrowed = Math.max(0, Math.min(wanted, this.count - taken));
		add(borrowed, prediction);
		return borrowed;
	}

	synchronized void giveBack(int cores, boolean prediction) {
		add(-cores, prediction);
	}

	private void add(int cores, boolean prediction) {
		if (prediction) {
			this.predicting += cores;
		}
		else {
			this.training += cores;
		}
	}

}

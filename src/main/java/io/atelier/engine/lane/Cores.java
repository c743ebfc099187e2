package io.atelier.engine.lane;

/**
 * Counts the cores that are taken. Predictions take those of training, but not the other
 * way round.
 */
final class Cores {

	private final int count;

	private int training;

	private int predicting;

	Cores(int count) {
		this.count = count;
	}

	/**
	 * Takes one core, even where none is left.
	 */
	synchronized void occupy(boolean prediction) {
		add(1, prediction);
	}

	/**
	 * Takes spare cores.
	 * @param wanted how many would be of use
	 * @return how many were taken, possibly none
	 */
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

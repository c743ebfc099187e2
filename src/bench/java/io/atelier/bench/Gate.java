package io.atelier.bench;

import java.util.concurrent.CountDownLatch;

/**
 * Starts jobs together and keeps each one running until all have been measured, so that
 * no job is measured while another is idle.
 */
final class Gate {

	private final CountDownLatch ready;

	private final CountDownLatch measured;

	Gate(int jobs) {
		this.ready = new CountDownLatch(jobs);
		this.measured = new CountDownLatch(jobs);
	}

	void enter() {
		this.ready.countDown();
		try {
			this.ready.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	void measured() {
		this.measured.countDown();
	}

	/**
	 * Called when a job ends or fails, so that no other job waits for it.
	 */
	void leave() {
		this.ready.countDown();
		this.measured.countDown();
	}

	boolean isOver() {
		return this.measured.getCount() == 0;
	}

}

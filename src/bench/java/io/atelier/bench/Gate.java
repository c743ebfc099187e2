package io.atelier.bench;

import java.util.concurrent.CountDownLatch;

/**
 * Lets jobs begin together, and keeps each at work until all have been measured, so that
 * none is measured while another rests.
 */
final class Gate {

	private final CountDownLatch ready;

	private final CountDownLatch measured;

	Gate(int jobs) {
		this.ready = new CountDownLatch(jobs);
		this.measured = new CountDownLatch(jobs);
	}

	/**
	 * Waits until all jobs are here.
	 */
	void enter() {
		this.ready.countDown();
		try {
			this.ready.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * One job has been measured.
	 */
	void measured() {
		this.measured.countDown();
	}

	/**
	 * One job is gone, perhaps by a failure: none must wait for it.
	 */
	void leave() {
		this.ready.countDown();
		this.measured.countDown();
	}

	boolean isOver() {
		return this.measured.getCount() == 0;
	}

}

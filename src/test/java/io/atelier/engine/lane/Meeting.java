package io.atelier.engine.lane;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

final class Meeting {

	private Meeting() {
	}

	static boolean await(CountDownLatch latch) {
		return await(latch, Duration.ofSeconds(10));
	}

	static boolean await(CountDownLatch latch, Duration limit) {
		try {
			return latch.await(limit.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static void await(CyclicBarrier barrier) {
		try {
			barrier.await(10, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}

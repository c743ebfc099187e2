package io.atelier.inference.serving;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where requests wait, oldest first, until they leave in batches. A batch holds requests
 * to one model.
 */
final class BatchQueue {

	private final int capacity;

	private final int maxBatch;

	private final long maxDelayNanos;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final List<QueuedImages> waiting = new ArrayList<>();

	private int images;

	private boolean closed;

	/**
	 * Makes an empty queue.
	 * @param capacity images that may wait; a request is taken while fewer do
	 * @param maxBatch images of a batch; a request of more is a batch of its own
	 * @param maxDelay how long an incomplete batch waits for more
	 */
	BatchQueue(int capacity, int maxBatch, Duration maxDelay) {
		this.capacity = capacity;
		this.maxBatch = maxBatch;
		this.maxDelayNanos = maxDelay.toNanos();
	}

	/**
	 * Adds a request.
	 * @return false where too many images wait already
	 */
	boolean offer(QueuedImages request) {
		this.lock.lock();
		try {
			if (this.closed || this.images >= this.capacity) {
				return false;
			}
			this.waiting.add(request);
			this.images += request.count();
			this.changed.signal();
			return true;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Gives up a request that nobody waits for any more.
	 * @return false where it has left already
	 */
	boolean remove(QueuedImages request) {
		this.lock.lock();
		try {
			boolean removed = this.waiting.remove(request);
			this.images -= removed ? request.count() : 0;
			return removed;
		}
		finally {
			this.lock.unlock();
		}
	}

	boolean isFull() {
		return size() >= this.capacity;
	}

	/**
	 * How much waits.
	 * @return images
	 */
	int size() {
		this.lock.lock();
		try {
			return this.images;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits for a batch.
	 * @return requests to one model, oldest first; none once the queue is closed and
	 * empty
	 */
	List<QueuedImages> take() throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			while (this.waiting.isEmpty()) {
				if (this.closed) {
					return List.of();
				}
				this.changed.await();
			}
			awaitMore();
			return this.waiting.isEmpty() ? take() : removeBatch();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits for batch mates of the oldest request, unless others would wait with it.
	 */
	private void awaitMore() throws InterruptedException {
		QueuedImages oldest = this.waiting.get(0);
		long left = oldest.queuedAt() + this.maxDelayNanos - System.nanoTime();
		while (left > 0 && !this.closed && this.images < this.maxBatch && !this.waiting.isEmpty()
				&& this.waiting.stream().allMatch((other) -> other.model() == oldest.model())) {
			left = Math.min(this.changed.awaitNanos(left), oldest.queuedAt() + this.maxDelayNanos - System.nanoTime());
		}
	}

	private List<QueuedImages> removeBatch() {
		List<QueuedImages> batch = new ArrayList<>();
		int size = 0;
		for (Iterator<QueuedImages> rest = this.waiting.iterator(); rest.hasNext() && size < this.maxBatch;) {
			QueuedImages request = rest.next();
			boolean mate = batch.isEmpty()
					|| (request.model() == batch.get(0).model() && size + request.count() <= this.maxBatch);
			if (mate) {
				batch.add(request);
				size += request.count();
				rest.remove();
			}
		}
		this.images -= size;
		if (!this.waiting.isEmpty()) {
			this.changed.signal();
		}
		return batch;
	}

	/**
	 * Takes nothing more; what waits still leaves.
	 */
	void close() {
		this.lock.lock();
		try {
			this.closed = true;
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

}

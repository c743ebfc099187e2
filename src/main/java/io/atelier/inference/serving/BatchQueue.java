package io.atelier.inference.serving;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Holds waiting requests, oldest first, until they leave in batches. All requests of a
 * batch use the same model.
 */
final class BatchQueue {

	private final int capacity;

	private final int maxBatch;

	private final long maxDelayNanos;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final Condition room = this.lock.newCondition();

	private final List<QueuedImages> waiting = new ArrayList<>();

	private int images;

	private boolean closed;

	/**
	 * Creates an empty queue.
	 * @param capacity in images; a request is accepted while fewer wait
	 * @param maxBatch in images; a larger request is a batch of its own
	 */
	BatchQueue(int capacity, int maxBatch, Duration maxDelay) {
		this.capacity = capacity;
		this.maxBatch = maxBatch;
		this.maxDelayNanos = maxDelay.toNanos();
	}

	/**
	 * Waits for room for a request. Returns false if too many images wait for longer than
	 * the given time, or the queue is closed.
	 */
	boolean offer(QueuedImages request, Duration patience) throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			if (!hasRoom(patience)) {
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
	 * Returns false if the request has left the queue already.
	 */
	boolean remove(QueuedImages request) {
		this.lock.lock();
		try {
			boolean removed = this.waiting.remove(request);
			free(removed ? request.count() : 0);
			return removed;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits until a request would be accepted. Returns false if that takes longer than
	 * the given time, or the queue is closed.
	 */
	boolean awaitRoom(Duration patience) throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			return hasRoom(patience);
		}
		finally {
			this.lock.unlock();
		}
	}

	private boolean hasRoom(Duration patience) throws InterruptedException {
		long left = patience.toNanos();
		while (left > 0 && !this.closed && this.images >= this.capacity) {
			left = this.room.awaitNanos(left);
		}
		return !this.closed && this.images < this.capacity;
	}

	private void free(int places) {
		this.images -= places;
		for (int place = 0; place < places; place++) {
			this.room.signal();
		}
	}

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
	 * Waits for a batch, which is empty once the queue is closed and empty.
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

	// Waits for more requests for the model of the oldest one, unless a request for
	// another model would have to wait.
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
		free(size);
		if (!this.waiting.isEmpty()) {
			this.changed.signal();
		}
		return batch;
	}

	/**
	 * Accepts no more requests. Waiting ones still leave.
	 */
	void close() {
		this.lock.lock();
		try {
			this.closed = true;
			this.changed.signalAll();
			this.room.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

}

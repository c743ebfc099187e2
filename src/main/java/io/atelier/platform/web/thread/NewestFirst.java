package io.atelier.platform.web.thread;

import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;

import org.apache.tomcat.util.threads.RetryableQueue;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Gives the next free thread to the newest request, unless the oldest one is overdue. If
 * more requests arrive than can be answered, most of them are then answered as fast as
 * without the others. In the order of arrival, all of them would be late.
 */
final class NewestFirst extends LinkedBlockingDeque<Runnable> implements RetryableQueue<Runnable> {

	private static final long serialVersionUID = 1L;

	private transient @Nullable ThreadPoolExecutor threads;

	void serve(ThreadPoolExecutor threads) {
		this.threads = threads;
	}

	/**
	 * Refuses a task for which there should be one more thread.
	 */
	@Override
	public boolean offer(Runnable task) {
		ThreadPoolExecutor pool = this.threads;
		boolean more = pool != null && pool.getPoolSize() < pool.getMaximumPoolSize()
				&& pool.getSubmittedCount() > pool.getPoolSize();
		return !more && force(task);
	}

	@Override
	public boolean force(Runnable task) {
		return offerFirst(task);
	}

	@Override
	public Runnable take() throws InterruptedException {
		Runnable late = pollOverdue();
		return (late != null) ? late : super.take();
	}

	@Override
	public @Nullable Runnable poll(long time, TimeUnit unit) throws InterruptedException {
		Runnable late = pollOverdue();
		return (late != null) ? late : super.poll(time, unit);
	}

	private @Nullable Runnable pollOverdue() {
		return (peekLast() instanceof WaitingTask task && task.isOverdue()) ? pollLast() : null;
	}

}

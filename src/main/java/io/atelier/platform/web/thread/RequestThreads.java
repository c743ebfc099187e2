package io.atelier.platform.web.thread;

import java.util.concurrent.TimeUnit;

import org.apache.tomcat.util.threads.TaskThreadFactory;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;

/**
 * As many threads as Tomcat would have. While one is free, no request waits.
 */
public final class RequestThreads extends ThreadPoolExecutor {

	private static final int IDLE_SECONDS = 60;

	private RequestThreads(int least, int most, NewestFirst waiting) {
		super(least, most, IDLE_SECONDS, TimeUnit.SECONDS, waiting,
				new TaskThreadFactory("request-", true, Thread.NORM_PRIORITY));
		waiting.serve(this);
	}

	public static RequestThreads of(int least, int most) {
		return new RequestThreads(least, most, new NewestFirst());
	}

	/**
	 * Whether the request of the current thread has waited so long for the thread that it
	 * should be refused if its answer takes work.
	 */
	public static boolean areLate() {
		return WaitingTask.isCurrentOverdue();
	}

	@Override
	public void execute(Runnable work) {
		super.execute(new WaitingTask(work));
	}

}

package io.atelier.report.web;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

import io.atelier.platform.BusyException;
import io.atelier.platform.ProblemType;
import io.atelier.platform.WaitingClient;
import io.atelier.report.drawing.Figure;
import io.atelier.report.drawing.FigureFormat;

/**
 * Draws figures on its own threads, until the client disconnects or a deadline passes, so
 * that slow figures do not delay other requests.
 */
@Component
public class FigureRenderer implements DisposableBean {

	private static final ProblemType OVERLOADED = new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "drawing-overloaded",
			"Too many figures at once");

	private static final ProblemType TIMED_OUT = new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "drawing-timed-out",
			"The figure took too long");

	private static final Duration DEADLINE = Duration.ofSeconds(10);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

	private static final long POLL_MILLIS = 250;

	private static final int MOST_WAITING = 64;

	private final WaitingClient client;

	private final Duration deadline;

	private final ThreadPoolExecutor threads;

	@Autowired
	FigureRenderer(WaitingClient client) {
		this(client, DEADLINE);
	}

	FigureRenderer(WaitingClient client, Duration deadline) {
		this.client = client;
		this.deadline = deadline;
		CustomizableThreadFactory factory = new CustomizableThreadFactory("drawing-");
		factory.setDaemon(true);
		int processors = Runtime.getRuntime().availableProcessors();
		this.threads = new ThreadPoolExecutor(processors, processors, 1, TimeUnit.MINUTES,
				new ArrayBlockingQueue<>(MOST_WAITING), factory);
		this.threads.allowCoreThreadTimeOut(true);
	}

	/**
	 * @param name the file name without extension
	 * @throws BusyException if too many figures wait, or this one is not drawn in time
	 */
	public ResponseEntity<byte[]> answer(Figure figure, FigureFormat format, String name) {
		return ReportAnswers.file(draw(figure, format), format.mediaType(), name + "." + format.extension());
	}

	byte[] draw(Figure figure, FigureFormat format) {
		Future<byte[]> drawing;
		try {
			drawing = this.threads.submit(() -> format.render(figure));
		}
		catch (RejectedExecutionException ex) {
			throw new BusyException(OVERLOADED, "Ask again later: too many figures are waiting", RETRY_AFTER);
		}
		try {
			return await(drawing);
		}
		finally {
			drawing.cancel(true);
		}
	}

	private byte[] await(Future<byte[]> drawing) {
		long end = System.nanoTime() + this.deadline.toNanos();
		while (true) {
			try {
				return drawing.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
			}
			catch (TimeoutException ex) {
				if (this.client.isGone() || System.nanoTime() > end) {
					throw new BusyException(TIMED_OUT, String.format(Locale.ROOT,
							"The figure was not drawn within %s s", this.deadline.toMillis() / 1000.0), RETRY_AFTER);
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new BusyException(TIMED_OUT, "The service is shutting down", RETRY_AFTER);
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException("The figure cannot be drawn", ex.getCause());
			}
		}
	}

	@Override
	public void destroy() {
		this.threads.shutdownNow();
	}

}

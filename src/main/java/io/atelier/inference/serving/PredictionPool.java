package io.atelier.inference.serving;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import io.atelier.engine.Predictor;
import io.atelier.engine.TrainingEngine;
import io.atelier.inference.InferenceProblems;
import io.atelier.inference.InferenceProperties;
import io.atelier.model.ModelRegistry;
import io.atelier.platform.ProblemException;

/**
 * Predicts on a fixed number of threads. Each has predictors of its own: nothing is
 * locked, a model that everybody asks for uses all threads, and what an engine ties to a
 * thread stays on it. That a model may be in memory once for each thread is the price;
 * its parameters are read once for threads that want them together.
 */
@Component
public class PredictionPool implements DisposableBean {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

	private final ThreadPoolExecutor threads;

	private final Collection<Thread> all = new ConcurrentLinkedQueue<>();

	private final AtomicInteger loaded = new AtomicInteger();

	private final InferenceProperties properties;

	private final InferenceMetrics metrics;

	private final TrainingEngine engine;

	private final ParameterLoads loads;

	PredictionPool(InferenceProperties properties, InferenceMetrics metrics, TrainingEngine engine,
			ModelRegistry registry) {
		this.properties = properties;
		this.metrics = metrics;
		this.engine = engine;
		this.loads = new ParameterLoads(registry);
		AtomicInteger number = new AtomicInteger();
		int size = properties.threadCount();
		this.threads = new ThreadPoolExecutor(size, size, 0, TimeUnit.SECONDS,
				new ArrayBlockingQueue<>(properties.queueCapacity()),
				(work) -> newThread(work, "inference-" + number.incrementAndGet()));
		metrics.countLoaded(this.loaded);
	}

	private Thread newThread(Runnable work, String name) {
		long share = this.properties.predictorCache().toBytes() / this.properties.threadCount();
		Thread thread = new CachingThread(work, name, new PredictorCache(this::load, share, this.loaded));
		this.all.add(thread);
		return thread;
	}

	private Predictor load(ServedModel model) {
		return this.engine.predictor(model.architecture(), this.loads.load(model.id()));
	}

	/**
	 * Classifies images, waiting for a thread.
	 * @param model which network to ask
	 * @param images row-major, shape [n, 28, 28], n of 1 or more, float in [0, 1]
	 * @return probabilities, shape [n, 10], float in [0, 1], rows sum to 1
	 * @throws ProblemException if too many wait already or the deadline passes (503), or
	 * the model is damaged (500)
	 */
	public float[][] predict(ServedModel model, float[] images) {
		long queued = System.nanoTime();
		FutureTask<float[][]> task = new FutureTask<>(() -> compute(model, images, queued));
		try {
			this.threads.execute(task);
			return task.get(this.properties.deadline().toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (RejectedExecutionException ex) {
			throw new ProblemException(InferenceProblems.OVERLOADED,
					"%d requests wait already (atelier.inference.queue-capacity); ask again later"
						.formatted(this.properties.queueCapacity()),
					Map.of(), ex)
				.withRetryAfter(RETRY_AFTER);
		}
		catch (TimeoutException ex) {
			task.cancel(false);
			this.threads.remove(task);
			throw new ProblemException(InferenceProblems.TIMED_OUT,
					"There was no answer within %s (atelier.inference.deadline); ask again later, or for fewer images"
						.formatted(this.properties.deadline()),
					Map.of(), ex)
				.withRetryAfter(RETRY_AFTER);
		}
		catch (InterruptedException ex) {
			task.cancel(false);
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while waiting for a prediction", ex);
		}
		catch (ExecutionException ex) {
			throw rethrow(ex);
		}
	}

	private static RuntimeException rethrow(ExecutionException exception) {
		if (exception.getCause() instanceof ProblemException problem) {
			return problem;
		}
		return new IllegalStateException("a prediction failed", exception.getCause());
	}

	private float[][] compute(ServedModel model, float[] images, long queued) {
		PredictorCache cache = ((CachingThread) Thread.currentThread()).cache;
		this.metrics.started(System.nanoTime() - queued);
		Predictor predictor = cache.get(model);
		long started = System.nanoTime();
		try {
			float[][] probabilities = predictor.predict(images);
			this.metrics.computed(System.nanoTime() - started, probabilities.length);
			return probabilities;
		}
		catch (RuntimeException | Error ex) {
			cache.discard(model);
			throw ex;
		}
	}

	@Override
	public void destroy() throws InterruptedException {
		this.threads.shutdown();
		if (!this.threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
			this.threads.shutdownNow();
		}
		// A thread closes its predictors after its pool has ended.
		for (Thread thread : this.all) {
			thread.join(PATIENCE.toMillis());
		}
	}

	/**
	 * A thread that takes its predictors with it when it ends.
	 */
	private static final class CachingThread extends Thread {

		private final PredictorCache cache;

		CachingThread(Runnable work, String name, PredictorCache cache) {
			super(work, name);
			this.cache = cache;
		}

		@Override
		public void run() {
			try (this.cache) {
				super.run();
			}
		}

	}

}

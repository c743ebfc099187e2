package io.atelier.inference.serving;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import io.atelier.inference.InferenceProblems;
import io.atelier.inference.InferenceProperties;
import io.atelier.inference.PredictingReplica;
import io.atelier.platform.ProblemException;
import io.atelier.platform.WaitingClient;

/**
 * Predicts on a fixed number of threads. Requests to one model that come together share a
 * forward pass; while a thread is free, none waits for others beyond the delay that the
 * settings allow.
 */
@Component
@PredictingReplica
public class PredictionPool implements DisposableBean {

	/**
	 * How often a request that waits looks whether its client does.
	 */
	private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final InferenceProperties properties;

	private final LoadedModels models;

	private final WaitingClient client;

	private final BatchQueue queue;

	private final List<Thread> threads;

	PredictionPool(InferenceProperties properties, InferenceMetrics metrics, LoadedModels models,
			WaitingClient client) {
		this.properties = properties;
		this.models = models;
		this.client = client;
		this.queue = new BatchQueue(properties.queueCapacity(), properties.maxBatch(), properties.maxDelay());
		metrics.watchQueue(this.queue::size);
		this.threads = IntStream.range(0, properties.threadCount())
			.mapToObj((number) -> new Thread(new PredictionWorker(number, this.queue, models, metrics),
					"inference-" + (number + 1)))
			.toList();
		this.threads.forEach(Thread::start);
	}

	/**
	 * Refuses a request before its images are read, where they could not wait.
	 * @throws ProblemException if too many wait already (503)
	 */
	public void checkRoom() {
		if (this.queue.isFull()) {
			throw overloaded();
		}
	}

	/**
	 * Whether a model answers without being loaded first. One that does not is loaded,
	 * for the next time.
	 * @param model the model
	 * @return true where it is in memory and has answered once
	 */
	public boolean isReady(ServedModel model) {
		boolean ready = this.models.isReady(model.id());
		if (!ready) {
			CompletableFuture<?> unused = this.models.load(model);
		}
		return ready;
	}

	/**
	 * Loads a model ahead of its first request.
	 * @param model the model
	 * @return completed once it is ready, or with why it cannot be
	 */
	public CompletableFuture<?> warm(ServedModel model) {
		return this.models.load(model);
	}

	/**
	 * Classifies images, waiting for the model and for a thread.
	 * @param model which network to ask
	 * @param images row-major, shape [n, 28, 28], n of 1 or more, float in [0, 1]
	 * @return probabilities, calibrated where the model has a temperature, shape [n, 10],
	 * float in [0, 1], rows sum to 1
	 * @throws ProblemException if too many wait already, the deadline passes or the
	 * client goes away (503), or the model is damaged (500)
	 */
	public float[][] predict(ServedModel model, float[] images) {
		long begin = System.nanoTime();
		long end = begin + this.properties.deadline().toNanos();
		try {
			LoadedModel loaded = this.models.acquire(model, end - begin);
			QueuedImages request = new QueuedImages(loaded, images, System.nanoTime(),
					() -> this.models.release(loaded));
			if (!this.queue.offer(request)) {
				request.abandon();
				throw overloaded();
			}
			return CalibratedAnswers.of(model, await(request, end));
		}
		catch (TimeoutException ex) {
			throw InferenceProblems.timedOut(this.properties.deadline());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while waiting for a prediction", ex);
		}
	}

	private float[][] await(QueuedImages request, long end) throws InterruptedException, TimeoutException {
		try {
			while (end - System.nanoTime() > LOOK_NANOS) {
				try {
					return request.await(LOOK_NANOS);
				}
				catch (TimeoutException ex) {
					if (this.client.isGone()) {
						throw InferenceProblems.abandoned();
					}
				}
			}
			return request.await(end - System.nanoTime());
		}
		catch (ExecutionException ex) {
			throw rethrow(ex);
		}
		catch (InterruptedException | TimeoutException | ProblemException ex) {
			giveUp(request);
			throw ex;
		}
	}

	/**
	 * Frees the place of a request that waits. One that is being computed is answered all
	 * the same, to nobody.
	 */
	private void giveUp(QueuedImages request) {
		if (this.queue.remove(request)) {
			request.abandon();
		}
	}

	private ProblemException overloaded() {
		return InferenceProblems.overloaded(String.format(Locale.ROOT,
				"%d images wait already (atelier.inference.queue-capacity)", this.properties.queueCapacity()));
	}

	private static RuntimeException rethrow(ExecutionException exception) {
		if (exception.getCause() instanceof ProblemException problem) {
			return problem;
		}
		return new IllegalStateException("a prediction failed", exception.getCause());
	}

	@Override
	public void destroy() throws InterruptedException {
		this.queue.close();
		for (Thread thread : this.threads) {
			thread.join(PATIENCE.toMillis());
		}
	}

}

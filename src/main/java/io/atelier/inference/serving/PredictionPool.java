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
 * Predicts on a fixed number of threads. Concurrent requests for one model share a
 * forward pass. While a thread is free, no request waits for others longer than
 * {@link InferenceProperties#maxDelay()}.
 */
@Component
@PredictingReplica
public class PredictionPool implements DisposableBean {

	// How often a waiting request checks whether its client is still connected.
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
	 * Refuses a request (503) before its images are read if it waited too long for a
	 * thread, or the queue stays full. Threads that wait leave the processors to those
	 * who are served; refusals at once would take them for clients that repeat their
	 * requests.
	 */
	public void checkRoom() {
		if (this.client.isOverdue()) {
			throw InferenceProblems.overloaded("this request has waited too long for its turn");
		}
		try {
			if (!this.queue.awaitRoom(this.properties.fullWait())) {
				throw overloaded();
			}
		}
		catch (InterruptedException ex) {
			throw interrupted(ex);
		}
	}

	/**
	 * Whether a model is in memory and warm. If it is not, this method starts loading it.
	 */
	public boolean isReady(ServedModel model) {
		boolean ready = this.models.isReady(model.id());
		if (!ready) {
			CompletableFuture<?> unused = this.models.load(model);
		}
		return ready;
	}

	public CompletableFuture<?> warm(ServedModel model) {
		return this.models.load(model);
	}

	/**
	 * Classifies images; waits for the model and for a thread.
	 * @param images shape [n, channels, height, width], n of 1 or more, float in [0, 1]
	 * @return probabilities, calibrated if the model has a temperature, shape [n,
	 * classes], float in [0, 1], rows sum to 1
	 * @throws ProblemException if too many images wait, the deadline passes or the client
	 * disconnects (503), or the model is damaged (500)
	 */
	public float[][] predict(ServedModel model, float[] images) {
		long begin = System.nanoTime();
		long end = begin + this.properties.deadline().toNanos();
		try {
			LoadedModel loaded = this.models.acquire(model, end - begin);
			QueuedImages request = new QueuedImages(loaded, images, System.nanoTime(),
					() -> this.models.release(loaded));
			enqueue(request);
			return CalibratedAnswers.of(model, await(request, end));
		}
		catch (TimeoutException ex) {
			throw InferenceProblems.timedOut(this.properties.deadline());
		}
		catch (InterruptedException ex) {
			throw interrupted(ex);
		}
	}

	private void enqueue(QueuedImages request) throws InterruptedException {
		boolean accepted = false;
		try {
			accepted = this.queue.offer(request, this.properties.fullWait());
		}
		finally {
			if (!accepted) {
				request.abandon();
			}
		}
		if (!accepted) {
			throw overloaded();
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

	// Frees the place of a waiting request. A request that is being computed is finished,
	// but nobody receives its answer.
	private void giveUp(QueuedImages request) {
		if (this.queue.remove(request)) {
			request.abandon();
		}
	}

	private static IllegalStateException interrupted(InterruptedException cause) {
		Thread.currentThread().interrupt();
		return new IllegalStateException("interrupted while waiting for a prediction", cause);
	}

	private ProblemException overloaded() {
		return InferenceProblems.overloaded(String.format(Locale.ROOT,
				"%d images are already waiting (atelier.inference.queue-capacity)", this.properties.queueCapacity()));
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

package io.atelier.inference.serving;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.atelier.dataset.ImageSet;

/**
 * The images of one request on their way through a queue.
 */
final class QueuedImages {

	private final LoadedModel model;

	private final float[] images;

	private final long queuedAt;

	private final Runnable whenOver;

	private final CompletableFuture<float[][]> answer = new CompletableFuture<>();

	/**
	 * Holds images.
	 * @param model which network is asked
	 * @param images shape [n, 28, 28], n of 1 or more, float in [0, 1]
	 * @param queuedAt when they came, by {@link System#nanoTime()}
	 * @param whenOver called once, when nothing needs the model for them any more
	 */
	QueuedImages(LoadedModel model, float[] images, long queuedAt, Runnable whenOver) {
		this.model = model;
		this.images = images;
		this.queuedAt = queuedAt;
		this.whenOver = whenOver;
	}

	LoadedModel model() {
		return this.model;
	}

	float[] images() {
		return this.images;
	}

	int count() {
		return this.images.length / ImageSet.PIXELS;
	}

	long queuedAt() {
		return this.queuedAt;
	}

	/**
	 * Answers them.
	 * @param probabilities shape [n, 10]
	 */
	void succeed(float[][] probabilities) {
		this.answer.complete(probabilities);
		this.whenOver.run();
	}

	/**
	 * Answers them with why there are no probabilities.
	 */
	void fail(Throwable cause) {
		this.answer.completeExceptionally(cause);
		this.whenOver.run();
	}

	/**
	 * Waits for the answer.
	 * @return probabilities, shape [n, 10]
	 * @throws TimeoutException if it takes longer
	 * @throws ExecutionException if there are none
	 */
	float[][] await(long nanos) throws InterruptedException, TimeoutException, ExecutionException {
		return this.answer.get(nanos, TimeUnit.NANOSECONDS);
	}

	/**
	 * Ends those that nobody will answer.
	 */
	void abandon() {
		this.whenOver.run();
	}

}

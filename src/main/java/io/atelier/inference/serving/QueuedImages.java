package io.atelier.inference.serving;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

final class QueuedImages {

	private final LoadedModel model;

	private final float[] images;

	private final long queuedAt;

	private final Runnable whenOver;

	private final CompletableFuture<float[][]> answer = new CompletableFuture<>();

	/**
	 * Creates a request.
	 * @param images shape [n, channels, height, width], n of 1 or more, float in [0, 1]
	 * @param queuedAt by {@link System#nanoTime()}
	 * @param whenOver called once, when the request no longer needs the model
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
		return this.images.length / this.model.imageSize();
	}

	long queuedAt() {
		return this.queuedAt;
	}

	void succeed(float[][] probabilities) {
		this.answer.complete(probabilities);
		this.whenOver.run();
	}

	void fail(Throwable cause) {
		this.answer.completeExceptionally(cause);
		this.whenOver.run();
	}

	/**
	 * Waits for probabilities of shape [n, classes].
	 */
	float[][] await(long nanos) throws InterruptedException, TimeoutException, ExecutionException {
		return this.answer.get(nanos, TimeUnit.NANOSECONDS);
	}

	/**
	 * Ends a request that will not be answered.
	 */
	void abandon() {
		this.whenOver.run();
	}

}

package io.atelier.inference.serving;

import java.util.List;

import io.atelier.engine.Predictor;

/**
 * Answers batches on its own thread until the queue is closed and empty.
 */
final class PredictionWorker implements Runnable {

	private final int number;

	private final BatchQueue queue;

	private final LoadedModels models;

	private final InferenceMetrics metrics;

	/**
	 * Creates a worker that uses the predictor of this number, from 0, of each model.
	 */
	PredictionWorker(int number, BatchQueue queue, LoadedModels models, InferenceMetrics metrics) {
		this.number = number;
		this.queue = queue;
		this.models = models;
		this.metrics = metrics;
	}

	@Override
	public void run() {
		try {
			for (List<QueuedImages> batch = this.queue.take(); !batch.isEmpty(); batch = this.queue.take()) {
				answer(batch);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void answer(List<QueuedImages> batch) {
		long now = System.nanoTime();
		batch.forEach((request) -> this.metrics.started(now - request.queuedAt()));
		LoadedModel model = batch.get(0).model();
		try {
			distribute(predict(model.predictor(this.number), join(batch)), batch);
		}
		catch (Throwable ex) {
			failed(model, batch, ex);
		}
	}

	// Retries each request of a failed batch alone, so that only the one that causes the
	// error fails.
	private void failed(LoadedModel model, List<QueuedImages> batch, Throwable cause) {
		if (batch.size() > 1) {
			batch.forEach((request) -> answer(List.of(request)));
		}
		else {
			this.models.discard(model);
			batch.get(0).fail(cause);
		}
	}

	private static float[] join(List<QueuedImages> batch) {
		if (batch.size() == 1) {
			return batch.get(0).images();
		}
		float[] images = new float[batch.stream().mapToInt((request) -> request.images().length).sum()];
		int position = 0;
		for (QueuedImages request : batch) {
			System.arraycopy(request.images(), 0, images, position, request.images().length);
			position += request.images().length;
		}
		return images;
	}

	private float[][] predict(Predictor predictor, float[] images) {
		long begin = System.nanoTime();
		float[][] probabilities = predictor.predict(images);
		this.metrics.computed(System.nanoTime() - begin, probabilities.length);
		return probabilities;
	}

	private static void distribute(float[][] probabilities, List<QueuedImages> batch) {
		int position = 0;
		for (QueuedImages request : batch) {
			float[][] rows = new float[request.count()][];
			System.arraycopy(probabilities, position, rows, 0, rows.length);
			position += rows.length;
			request.succeed(rows);
		}
	}

}

package io.atelier.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.atelier.dataset.ImageSet;
import io.atelier.engine.Pixels;
import io.atelier.engine.Predictor;
import io.atelier.recipe.Architecture;

/**
 * Measures predictions of a briefly trained network on one thread.
 */
final class PredictionSpeed {

	private static final int FEWEST_CALLS = 5;

	private static final double LEAST_WARM_UP = 1;

	private final Workbench workbench;

	private final Architecture network;

	private final double seconds;

	private final float[] parameters;

	/**
	 * @param seconds approximate duration of a measurement after the warm-up
	 */
	PredictionSpeed(Workbench workbench, Architecture network, double seconds) {
		this.workbench = workbench;
		this.network = network;
		this.seconds = seconds;
		this.parameters = workbench.engine()
			.train(workbench.plan(network, 4 * network.batchSize(), 100, 1, 1), new Unwatched())
			.last()
			.parameters();
	}

	/**
	 * Measures the median time of a call.
	 */
	Line measure(int batch) {
		ImageSet test = this.workbench.test();
		float[] images = Pixels.scale(Arrays.copyOf(test.pixels(), batch * test.imageSize()));
		try (Predictor predictor = this.workbench.engine().predictor(this.network, this.parameters)) {
			time(predictor, images, Math.max(LEAST_WARM_UP, this.seconds / 2));
			List<Double> calls = time(predictor, images, this.seconds);
			double median = Medians.of(calls);
			return this.workbench.line(this.network)
				.with("infer_batch", batch)
				.with("infer_ms", median * 1000)
				.with("infer_images_per_s", batch / median)
				.with("calls", calls.size());
		}
	}

	private static List<Double> time(Predictor predictor, float[] images, double seconds) {
		List<Double> calls = new ArrayList<>();
		long begin = System.nanoTime();
		for (long last = begin; calls.size() < FEWEST_CALLS || last - begin < seconds * 1e9;) {
			predictor.predict(images);
			long now = System.nanoTime();
			calls.add((now - last) / 1e9);
			last = now;
		}
		return calls;
	}

}

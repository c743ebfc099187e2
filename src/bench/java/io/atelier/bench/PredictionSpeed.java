package io.atelier.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;

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
	 * Measures the median time of a call, and the processor time for an image.
	 */
	Line measure(int batch) {
		ImageSet test = this.workbench.test();
		float[] images = Pixels.scale(Arrays.copyOf(test.pixels(), batch * test.imageSize()));
		try (Predictor predictor = this.workbench.engine().predictor(this.network, this.parameters)) {
			time(predictor, images, Math.max(LEAST_WARM_UP, this.seconds / 2));
			long used = processorTime();
			List<Double> calls = time(predictor, images, this.seconds);
			double processor = (processorTime() - used) / 1e3 / calls.size() / batch;
			double median = Medians.of(calls);
			return this.workbench.line(this.network)
				.with("infer_batch", batch)
				.with("infer_ms", median * 1000)
				.with("infer_images_per_s", batch / median)
				.with("infer_processor_us", processor)
				.with("calls", calls.size());
		}
	}

	// In nanoseconds, of all threads.
	private static long processorTime() {
		return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
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

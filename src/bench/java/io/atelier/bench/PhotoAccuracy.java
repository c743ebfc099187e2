package io.atelier.bench;

import java.util.Arrays;
import java.util.stream.IntStream;

import io.atelier.dataset.ImageSet;
import io.atelier.engine.Pixels;
import io.atelier.engine.Predictor;
import io.atelier.inference.image.ImageFile;
import io.atelier.inference.photo.Handling;
import io.atelier.inference.photo.Invert;
import io.atelier.inference.photo.PhotoPreparation;
import io.atelier.recipe.Architecture;

/**
 * Measures the accuracy of a network on photos made from test images, preprocessed as the
 * service does it.
 */
final class PhotoAccuracy implements AutoCloseable {

	private final Workbench workbench;

	private final Architecture network;

	private final ImageSet images;

	private final int tests;

	private final Predictor predictor;

	/**
	 * @param training number of training images
	 * @param tests number of test images, from the start of the test set
	 */
	PhotoAccuracy(Workbench workbench, Architecture network, int training, int epochs, int tests) {
		this.workbench = workbench;
		this.network = network;
		this.images = workbench.test();
		float[] parameters = workbench.engine()
			.train(workbench.plan(network, training, 100, epochs, 1), new Unwatched())
			.last()
			.parameters();
		this.predictor = workbench.engine().predictor(network, parameters);
		this.tests = Math.min(tests, this.images.size());
	}

	Line plain() {
		return line("28x28", Arrays.copyOf(this.images.pixels(), this.tests * this.images.imageSize()));
	}

	Line photos(Rendering rendering) {
		byte[] pixels = new byte[this.tests * this.images.imageSize()];
		IntStream.range(0, this.tests).parallel().forEach((index) -> {
			byte[] photo = rendering.render(this.images.image(index), index);
			byte[] prepared = PhotoPreparation.prepare(ImageFile.check(photo, (width, height) -> {
			}), new Handling(this.images.shape(), null, Invert.AUTO)).pixels();
			System.arraycopy(prepared, 0, pixels, index * prepared.length, prepared.length);
		});
		return line(rendering.title(), pixels);
	}

	private Line line(String photos, byte[] pixels) {
		float[][] probabilities = this.predictor.predict(Pixels.scale(pixels));
		int right = 0;
		int sure = 0;
		int rightAndSure = 0;
		for (int i = 0; i < this.tests; i++) {
			float[] sorted = probabilities[i].clone();
			Arrays.sort(sorted);
			boolean hit = probabilities[i][label(i)] == sorted[sorted.length - 1];
			boolean margin = sorted[sorted.length - 1] - sorted[sorted.length - 2] >= 0.2f;
			right += hit ? 1 : 0;
			sure += margin ? 1 : 0;
			rightAndSure += (hit && margin) ? 1 : 0;
		}
		return this.workbench.line(this.network)
			.with("photos", photos)
			.with("images", this.tests)
			.with("accuracy", right / (double) this.tests)
			.with("low_margin", 1 - sure / (double) this.tests)
			.with("accuracy_without_low_margin", rightAndSure / (double) Math.max(1, sure));
	}

	private int label(int index) {
		return this.images.labels()[index];
	}

	@Override
	public void close() {
		this.predictor.close();
	}

}

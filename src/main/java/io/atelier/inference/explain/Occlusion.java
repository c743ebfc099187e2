package io.atelier.inference.explain;

import java.util.Arrays;
import java.util.function.Function;

import io.atelier.evaluation.calibration.Argmax;
import io.atelier.recipe.layer.Shape;

/**
 * Covers an image patch by patch and measures the effect on its label (Zeiler and Fergus
 * 2014, section 4.2). A patch counts by how much it lowers the label's log-odds, the
 * weight of evidence of Robnik-Šikonja and Kononenko (2008): a probability near 1 hardly
 * falls where its odds fall a thousandfold.
 * <p>
 * Patches are black, the background of the data set, so that a covered image looks like a
 * garment with a part cut off. A patch does not change black background, so this method
 * cannot show that a label depends on empty areas.
 */
public final class Occlusion {

	public static final int PATCH = 4;

	public static final int STRIDE = 2;

	// The first and the last patches lie half outside, so that every pixel is in equally
	// many patches.
	private static final int FIRST = STRIDE - PATCH;

	private final Shape shape;

	private final int columns;

	private final int patches;

	/**
	 * The image itself, and one with each patch.
	 */
	public Occlusion(Shape shape) {
		this.shape = shape;
		this.columns = positions(shape.width());
		this.patches = positions(shape.height()) * this.columns;
	}

	private static int positions(int pixels) {
		return (pixels - FIRST - 1) / STRIDE + 1;
	}

	/**
	 * Explains the label of an image with intensities, 0 black, shape [channels, height,
	 * width].
	 * @param network maps the image itself and one image with each patch, shape [n,
	 * channels, height, width], to probabilities, shape [n, classes]; called once
	 */
	public Influence explain(byte[] image, Function<byte[], float[][]> network) {
		return influence(network.apply(covered(image)));
	}

	private byte[] covered(byte[] image) {
		byte[] images = new byte[(1 + this.patches) * image.length];
		for (int i = 0; i <= this.patches; i++) {
			System.arraycopy(image, 0, images, i * image.length, image.length);
		}
		for (int patch = 0; patch < this.patches; patch++) {
			for (int channel = 0; channel < this.shape.channels(); channel++) {
				for (int row = top(patch); row < bottom(patch); row++) {
					int line = (patch + 1) * image.length + (channel * this.shape.height() + row) * this.shape.width();
					Arrays.fill(images, line + left(patch), line + right(patch), (byte) 0);
				}
			}
		}
		return images;
	}

	/**
	 * The mean drop over the patches that each pixel lies in.
	 */
	private Influence influence(float[][] probabilities) {
		int label = Argmax.of(probabilities[0]);
		double whole = logOdds(probabilities[0], label);
		int width = this.shape.width();
		double[] drops = new double[this.shape.height() * width];
		int[] covers = new int[drops.length];
		for (int patch = 0; patch < this.patches; patch++) {
			double drop = whole - logOdds(probabilities[patch + 1], label);
			for (int row = top(patch); row < bottom(patch); row++) {
				for (int column = left(patch); column < right(patch); column++) {
					drops[row * width + column] += drop;
					covers[row * width + column]++;
				}
			}
		}
		float[] values = new float[drops.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) (drops[i] / covers[i]);
		}
		return new Influence(values, width);
	}

	private static double logOdds(float[] probabilities, int label) {
		double others = 0;
		for (int i = 0; i < probabilities.length; i++) {
			others += (i == label) ? 0 : probabilities[i];
		}
		return Math.log(Math.max(probabilities[label], Float.MIN_NORMAL))
				- Math.log(Math.max(others, Float.MIN_NORMAL));
	}

	private int top(int patch) {
		return Math.max(0, FIRST + patch / this.columns * STRIDE);
	}

	private int bottom(int patch) {
		return Math.min(this.shape.height(), FIRST + patch / this.columns * STRIDE + PATCH);
	}

	private int left(int patch) {
		return Math.max(0, FIRST + patch % this.columns * STRIDE);
	}

	private int right(int patch) {
		return Math.min(this.shape.width(), FIRST + patch % this.columns * STRIDE + PATCH);
	}

}

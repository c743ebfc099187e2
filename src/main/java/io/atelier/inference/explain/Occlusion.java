package io.atelier.inference.explain;

import java.util.Arrays;
import java.util.function.Function;

import io.atelier.dataset.ImageSet;
import io.atelier.evaluation.calibration.Answer;

/**
 * Covers an image patch by patch and watches what becomes of its label (Zeiler and Fergus
 * 2014, section 4.2). A patch counts by how much it lowers the label's log-odds, the
 * weight of evidence of Robnik-Šikonja and Kononenko (2008): a probability near 1 hardly
 * falls where its odds fall a thousandfold.
 * <p>
 * What covers is black, the background of the data set, so that a covered image looks
 * like one with something cut off. Background that is black already stays as it is: that
 * a label rests on where there is no garment is beyond this method.
 */
public final class Occlusion {

	/**
	 * Height and width of a patch, in pixels.
	 */
	public static final int PATCH = 4;

	/**
	 * From one patch to the next, in pixels.
	 */
	public static final int STRIDE = 2;

	/**
	 * The first patches lie half outside, and so do the last: every pixel is in equally
	 * many.
	 */
	private static final int FIRST = STRIDE - PATCH;

	private static final int POSITIONS = (ImageSet.SIDE - FIRST - 1) / STRIDE + 1;

	/**
	 * How many images are classified for one explanation: the image itself, and one with
	 * each patch.
	 */
	public static final int IMAGES = 1 + POSITIONS * POSITIONS;

	private Occlusion() {
	}

	/**
	 * Explains the label of one image.
	 * @param image intensities, 0 black, shape [28, 28]
	 * @param network gives the probabilities of {@value #IMAGES} images, shape [n, 28,
	 * 28], as shape [n, 10]; asked once
	 * @return how much the label rests on each pixel
	 */
	public static Influence explain(byte[] image, Function<byte[], float[][]> network) {
		return influence(network.apply(covered(image)));
	}

	private static byte[] covered(byte[] image) {
		byte[] images = new byte[IMAGES * ImageSet.PIXELS];
		for (int i = 0; i < IMAGES; i++) {
			System.arraycopy(image, 0, images, i * ImageSet.PIXELS, ImageSet.PIXELS);
		}
		for (int patch = 0; patch < IMAGES - 1; patch++) {
			for (int row = top(patch); row < bottom(patch); row++) {
				int start = (patch + 1) * ImageSet.PIXELS + row * ImageSet.SIDE;
				Arrays.fill(images, start + left(patch), start + right(patch), (byte) 0);
			}
		}
		return images;
	}

	/**
	 * The mean drop over the patches that each pixel lies in.
	 */
	private static Influence influence(float[][] probabilities) {
		int label = Answer.of(probabilities[0]);
		double whole = logOdds(probabilities[0], label);
		double[] drops = new double[ImageSet.PIXELS];
		int[] patches = new int[ImageSet.PIXELS];
		for (int patch = 0; patch < IMAGES - 1; patch++) {
			double drop = whole - logOdds(probabilities[patch + 1], label);
			for (int row = top(patch); row < bottom(patch); row++) {
				for (int column = left(patch); column < right(patch); column++) {
					drops[row * ImageSet.SIDE + column] += drop;
					patches[row * ImageSet.SIDE + column]++;
				}
			}
		}
		float[] values = new float[ImageSet.PIXELS];
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) (drops[i] / patches[i]);
		}
		return new Influence(values);
	}

	private static double logOdds(float[] probabilities, int label) {
		double others = 0;
		for (int i = 0; i < probabilities.length; i++) {
			others += (i == label) ? 0 : probabilities[i];
		}
		return Math.log(Math.max(probabilities[label], Float.MIN_NORMAL))
				- Math.log(Math.max(others, Float.MIN_NORMAL));
	}

	private static int top(int patch) {
		return Math.max(0, FIRST + patch / POSITIONS * STRIDE);
	}

	private static int bottom(int patch) {
		return Math.min(ImageSet.SIDE, FIRST + patch / POSITIONS * STRIDE + PATCH);
	}

	private static int left(int patch) {
		return Math.max(0, FIRST + patch % POSITIONS * STRIDE);
	}

	private static int right(int patch) {
		return Math.min(ImageSet.SIDE, FIRST + patch % POSITIONS * STRIDE + PATCH);
	}

}

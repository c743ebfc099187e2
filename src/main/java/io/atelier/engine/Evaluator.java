package io.atelier.engine;

import java.util.Arrays;

import io.atelier.dataset.ClassLabels;
import io.atelier.dataset.ImageSet;
import io.atelier.evaluation.ConfusionMatrix;
import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.RightAnswers;

/**
 * Judges a predictor by labelled images.
 */
public final class Evaluator {

	private static final int BATCH = 250;

	/**
	 * Keras clips probabilities to this before the logarithm.
	 */
	private static final double SMALLEST_PROBABILITY = 1e-7;

	private Evaluator() {
	}

	/**
	 * Classifies all images and compares.
	 * @param predictor the network
	 * @param images at least one image with its label
	 * @return all scores, and the images that are right
	 */
	public static Judgement judge(Predictor predictor, ImageSet images) {
		int[] actual = new int[images.size()];
		int[] predicted = new int[images.size()];
		double loss = 0;
		for (int start = 0; start < images.size(); start += BATCH) {
			int end = Math.min(start + BATCH, images.size());
			float[][] probabilities = predictor.predict(
					Pixels.scale(Arrays.copyOfRange(images.pixels(), start * ImageSet.PIXELS, end * ImageSet.PIXELS)));
			for (int i = start; i < end; i++) {
				actual[i] = images.labels()[i];
				predicted[i] = largest(probabilities[i - start]);
				loss -= Math.log(Math.max(probabilities[i - start][actual[i]], SMALLEST_PROBABILITY));
			}
		}
		return new Judgement(Evaluation.of(loss / images.size(),
				ConfusionMatrix.of(ClassLabels.COUNT, actual, predicted), ClassLabels.NAMES),
				RightAnswers.of(actual, predicted));
	}

	/**
	 * The most probable class.
	 * @param probabilities one row, shape [10]
	 * @return its index, the lowest where several are equal
	 */
	public static int largest(float[] probabilities) {
		int best = 0;
		for (int i = 1; i < probabilities.length; i++) {
			if (probabilities[i] > probabilities[best]) {
				best = i;
			}
		}
		return best;
	}

}

package io.atelier.engine;

import java.util.Arrays;

import io.atelier.dataset.ClassLabels;
import io.atelier.dataset.ImageSet;
import io.atelier.evaluation.ConfusionMatrix;
import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.RightAnswers;
import io.atelier.evaluation.calibration.Answer;

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
		return judge(probabilities(predictor, images), labels(images));
	}

	/**
	 * Compares what a network has answered.
	 * @param probabilities its answers, shape [n, 10], n of 1 or more
	 * @param labels true class indices, shape [n]
	 * @return all scores, and the images that are right
	 */
	public static Judgement judge(float[][] probabilities, int[] labels) {
		int[] predicted = new int[labels.length];
		double loss = 0;
		for (int i = 0; i < labels.length; i++) {
			predicted[i] = Answer.of(probabilities[i]);
			loss -= Math.log(Math.max(probabilities[i][labels[i]], SMALLEST_PROBABILITY));
		}
		return new Judgement(Evaluation.of(loss / labels.length,
				ConfusionMatrix.of(ClassLabels.COUNT, labels, predicted), ClassLabels.NAMES),
				RightAnswers.of(labels, predicted));
	}

	/**
	 * Classifies all images, some at a time.
	 * @param predictor the network
	 * @param images any number of images
	 * @return probabilities, shape [n, 10]
	 */
	public static float[][] probabilities(Predictor predictor, ImageSet images) {
		float[][] probabilities = new float[images.size()][];
		for (int start = 0; start < images.size(); start += BATCH) {
			int end = Math.min(start + BATCH, images.size());
			float[][] rows = predictor.predict(
					Pixels.scale(Arrays.copyOfRange(images.pixels(), start * ImageSet.PIXELS, end * ImageSet.PIXELS)));
			System.arraycopy(rows, 0, probabilities, start, rows.length);
		}
		return probabilities;
	}

	/**
	 * The truth.
	 * @param images any number of images
	 * @return class indices, shape [n]
	 */
	public static int[] labels(ImageSet images) {
		int[] labels = new int[images.size()];
		for (int i = 0; i < labels.length; i++) {
			labels[i] = images.labels()[i];
		}
		return labels;
	}

}

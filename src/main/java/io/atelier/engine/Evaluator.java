package io.atelier.engine;

import java.util.Arrays;

import io.atelier.dataset.ImageSet;
import io.atelier.evaluation.ConfusionMatrix;
import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.calibration.Argmax;

public final class Evaluator {

	private static final int BATCH = 250;

	/**
	 * Keras clips probabilities to this value before the logarithm.
	 */
	private static final double SMALLEST_PROBABILITY = 1e-7;

	private Evaluator() {
	}

	public static Evaluation evaluate(Predictor predictor, ImageSet images) {
		return evaluate(probabilities(predictor, images), images);
	}

	/**
	 * Scores probabilities of shape [n, classes], n of 1 or more, against the labels of
	 * the images.
	 */
	public static Evaluation evaluate(float[][] probabilities, ImageSet images) {
		int[] labels = labels(images);
		int[] predicted = new int[labels.length];
		double loss = 0;
		for (int i = 0; i < labels.length; i++) {
			predicted[i] = Argmax.of(probabilities[i]);
			loss -= Math.log(Math.max(probabilities[i][labels[i]], SMALLEST_PROBABILITY));
		}
		return Evaluation.of(loss / labels.length, ConfusionMatrix.of(images.classCount(), labels, predicted),
				images.schema().classes());
	}

	/**
	 * Classifies all images in batches; returns shape [n, classes].
	 */
	public static float[][] probabilities(Predictor predictor, ImageSet images) {
		float[][] probabilities = new float[images.size()][];
		for (int start = 0; start < images.size(); start += BATCH) {
			int end = Math.min(start + BATCH, images.size());
			float[][] rows = predictor.predict(Pixels
				.scale(Arrays.copyOfRange(images.pixels(), start * images.imageSize(), end * images.imageSize())));
			System.arraycopy(rows, 0, probabilities, start, rows.length);
		}
		return probabilities;
	}

	public static int[] labels(ImageSet images) {
		int[] labels = new int[images.size()];
		for (int i = 0; i < labels.length; i++) {
			labels[i] = images.labels()[i];
		}
		return labels;
	}

}

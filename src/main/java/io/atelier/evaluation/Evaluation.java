package io.atelier.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.atelier.evaluation.calibration.Calibration;

/**
 * Scores of a network on a set of images; shares in [0, 1], macro scores are means over
 * the classes.
 *
 * @param loss mean categorical cross-entropy of the network's own probabilities, in nats
 * @param classes in label order
 * @param confusion counts, rows true, columns predicted, shape [classes, classes]
 * @param calibration null if it was not measured
 */
public record Evaluation(double loss, double accuracy, double macroPrecision, double macroRecall, double macroF1,
		List<ClassScores> classes, List<List<Integer>> confusion, @Nullable Calibration calibration) {

	public Evaluation {
		classes = List.copyOf(classes);
		confusion = confusion.stream().map(List::copyOf).toList();
	}

	/**
	 * Computes all scores from counts (Sokolova and Lapalme 2009, table 3, macro
	 * averages); 0 divided by 0 counts as 0.
	 */
	public static Evaluation of(double loss, ConfusionMatrix matrix, List<String> labels) {
		List<ClassScores> classes = IntStream.range(0, matrix.classes())
			.mapToObj((index) -> ClassScores.of(labels.get(index), matrix.count(index, index),
					matrix.predictions(index), matrix.support(index)))
			.toList();
		return new Evaluation(loss, ClassScores.ratio(matrix.correct(), matrix.total()),
				mean(classes, ClassScores::precision), mean(classes, ClassScores::recall),
				mean(classes, ClassScores::f1), classes, matrix.rows(), null);
	}

	public Evaluation withCalibration(Calibration measured) {
		return new Evaluation(this.loss, this.accuracy, this.macroPrecision, this.macroRecall, this.macroF1,
				this.classes, this.confusion, measured);
	}

	private static double mean(List<ClassScores> classes, ToDoubleFunction<ClassScores> score) {
		return classes.stream().mapToDouble(score).average().orElse(0);
	}

}

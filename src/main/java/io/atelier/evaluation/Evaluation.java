package io.atelier.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.atelier.evaluation.calibration.Calibration;

/**
 * How good a network is on a set of images.
 *
 * @param loss mean categorical cross-entropy, in nats
 * @param accuracy share of right answers, in [0, 1]
 * @param macroPrecision mean precision over the classes, in [0, 1]
 * @param macroRecall mean recall over the classes, in [0, 1]
 * @param macroF1 mean F1 over the classes, in [0, 1]
 * @param classes the same per class, in label order
 * @param confusion counts, rows true, columns predicted, shape [10, 10]
 * @param calibration whether the probabilities can be believed; null where that was not
 * measured. The loss is that of the network's own probabilities in any case
 */
public record Evaluation(double loss, double accuracy, double macroPrecision, double macroRecall, double macroF1,
		List<ClassScores> classes, List<List<Integer>> confusion, @Nullable Calibration calibration) {

	public Evaluation {
		classes = List.copyOf(classes);
		confusion = confusion.stream().map(List::copyOf).toList();
	}

	/**
	 * Derives all scores from counts (Sokolova and Lapalme 2009, table 3, macro
	 * averages); what is 0 divided by 0 counts as 0.
	 * @param loss mean categorical cross-entropy
	 * @param matrix the counts
	 * @param labels class names in label order
	 * @return the scores
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

	/**
	 * The same with what was measured of its calibration.
	 * @param measured the calibration on the same images
	 * @return a copy
	 */
	public Evaluation withCalibration(Calibration measured) {
		return new Evaluation(this.loss, this.accuracy, this.macroPrecision, this.macroRecall, this.macroF1,
				this.classes, this.confusion, measured);
	}

	private static double mean(List<ClassScores> classes, ToDoubleFunction<ClassScores> score) {
		return classes.stream().mapToDouble(score).average().orElse(0);
	}

}

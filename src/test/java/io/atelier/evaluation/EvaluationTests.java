package io.atelier.evaluation;

import java.util.ArrayList;
import java.util.List;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EvaluationTests {

	private static final Offset<Double> EXACT = Offset.offset(1e-12);

	private static final Offset<Double> FOUR_DIGITS = Offset.offset(5e-5);

	/**
	 * The example in scikit-learn's documentation of precision_recall_fscore_support:
	 * cat, dog, pig, cat, dog, pig classified as cat, pig, dog, cat, cat, dog.
	 */
	private final ConfusionMatrix animals = ConfusionMatrix.of(3, new int[] { 0, 1, 2, 0, 1, 2 },
			new int[] { 0, 2, 1, 0, 0, 1 });

	@Test
	void averagesScoresAsScikitLearnDoes() {
		Evaluation evaluation = Evaluation.of(0.7, this.animals, List.of("cat", "dog", "pig"));
		assertThat(evaluation.loss()).isEqualTo(0.7);
		assertThat(evaluation.accuracy()).isEqualTo(2 / 6.0, EXACT);
		assertThat(evaluation.macroPrecision()).isEqualTo(0.2222, FOUR_DIGITS);
		assertThat(evaluation.macroRecall()).isEqualTo(0.3333, FOUR_DIGITS);
		assertThat(evaluation.macroF1()).isEqualTo(0.2667, FOUR_DIGITS);
	}

	@Test
	void scoresEachClassAsScikitLearnDoes() {
		List<ClassScores> classes = Evaluation.of(0.7, this.animals, List.of("cat", "dog", "pig")).classes();
		assertThat(classes).extracting(ClassScores::label).containsExactly("cat", "dog", "pig");
		assertThat(classes).extracting(ClassScores::support).containsExactly(2, 2, 2);
		assertThat(classes.get(0).precision()).isEqualTo(2 / 3.0, EXACT);
		assertThat(classes.get(0).recall()).isEqualTo(1, EXACT);
		assertThat(classes.get(0).f1()).isEqualTo(0.8, EXACT);
		assertThat(classes.get(1)).isEqualTo(new ClassScores("dog", 0, 0, 0, 2));
	}

	/**
	 * The example in scikit-learn's documentation of classification_report, which prints
	 * two digits.
	 */
	@Test
	void agreesWithClassificationReportOfScikitLearn() {
		Offset<Double> printed = Offset.offset(5e-3);
		ConfusionMatrix matrix = ConfusionMatrix.of(3, new int[] { 0, 1, 2, 2, 2 }, new int[] { 0, 0, 2, 2, 1 });
		Evaluation evaluation = Evaluation.of(0.7, matrix, List.of("class 0", "class 1", "class 2"));
		List<ClassScores> classes = evaluation.classes();
		assertThat(classes.get(0).precision()).isEqualTo(0.50, printed);
		assertThat(classes.get(0).recall()).isEqualTo(1.00, printed);
		assertThat(classes.get(0).f1()).isEqualTo(0.67, printed);
		assertThat(classes.get(1)).isEqualTo(new ClassScores("class 1", 0, 0, 0, 1));
		assertThat(classes.get(2).precision()).isEqualTo(1.00, printed);
		assertThat(classes.get(2).recall()).isEqualTo(0.67, printed);
		assertThat(classes.get(2).f1()).isEqualTo(0.80, printed);
		assertThat(classes).extracting(ClassScores::support).containsExactly(1, 1, 3);
		assertThat(evaluation.accuracy()).isEqualTo(0.60, printed);
		assertThat(evaluation.macroPrecision()).isEqualTo(0.50, printed);
		assertThat(evaluation.macroRecall()).isEqualTo(0.56, printed);
		assertThat(evaluation.macroF1()).isEqualTo(0.49, printed);
	}

	@Test
	void countsUndefinedPrecisionAndRecallAsZero() {
		// The second class is never predicted; the third does not occur.
		ConfusionMatrix matrix = ConfusionMatrix.of(3, new int[] { 0, 0, 1 }, new int[] { 0, 2, 0 });
		List<ClassScores> classes = Evaluation.of(1, matrix, List.of("a", "b", "c")).classes();
		assertThat(classes.get(0)).isEqualTo(new ClassScores("a", 0.5, 0.5, 0.5, 2));
		assertThat(classes.get(1)).isEqualTo(new ClassScores("b", 0, 0, 0, 1));
		assertThat(classes.get(2)).isEqualTo(new ClassScores("c", 0, 0, 0, 0));
	}

	@Test
	void giveFullMarksToPerfectAnswers() {
		int[] labels = { 0, 1, 2, 2 };
		Evaluation evaluation = Evaluation.of(0, ConfusionMatrix.of(3, labels, labels), List.of("a", "b", "c"));
		assertThat(List.of(evaluation.accuracy(), evaluation.macroPrecision(), evaluation.macroRecall(),
				evaluation.macroF1()))
			.containsOnly(1.0);
	}

	@Test
	void weighClassesEquallyHoweverManyExamplesTheyHave() {
		// 8 of 8 of the first class, 1 of 2 of the second.
		ConfusionMatrix matrix = ConfusionMatrix.of(2, new int[] { 0, 0, 0, 0, 0, 0, 0, 0, 1, 1 },
				new int[] { 0, 0, 0, 0, 0, 0, 0, 0, 1, 0 });
		Evaluation evaluation = Evaluation.of(0.1, matrix, List.of("many", "few"));
		assertThat(evaluation.accuracy()).isEqualTo(0.9, EXACT);
		assertThat(evaluation.macroRecall()).isEqualTo(0.75, EXACT);
		assertThat(evaluation.macroPrecision()).isEqualTo((8 / 9.0 + 1) / 2, EXACT);
	}

	@Test
	void keepRowsTrueAndColumnsPredicted() {
		assertThat(Evaluation.of(0, this.animals, List.of("cat", "dog", "pig")).confusion())
			.containsExactly(List.of(2, 0, 0), List.of(1, 0, 1), List.of(0, 2, 0));
	}

	@Test
	void countBothWays() {
		assertThat(this.animals.count(1, 0)).isEqualTo(1);
		assertThat(this.animals.count(0, 1)).isZero();
		assertThat(this.animals.support(2)).isEqualTo(2);
		assertThat(this.animals.predictions(0)).isEqualTo(3);
		assertThat(this.animals.predictions(2)).isEqualTo(1);
		assertThat(this.animals.total()).isEqualTo(6);
		assertThat(this.animals.correct()).isEqualTo(2);
	}

	@Test
	void scoreNothingAsZero() {
		Evaluation evaluation = Evaluation.of(0, ConfusionMatrix.of(2, new int[0], new int[0]), List.of("a", "b"));
		assertThat(evaluation.accuracy()).isZero();
		assertThat(evaluation.macroF1()).isZero();
	}

	@Test
	void refuseLabelsWithoutPredictions() {
		int[] labels = { 0, 1 };
		int[] predictions = { 0 };
		assertThatIllegalArgumentException().isThrownBy(() -> ConfusionMatrix.of(2, labels, predictions))
			.withMessage("2 labels for 1 predictions");
	}

	@Test
	void refuseClassesThatDoNotExist() {
		int[] labels = { 0 };
		int[] predictions = { 2 };
		assertThatExceptionOfType(IndexOutOfBoundsException.class)
			.isThrownBy(() -> ConfusionMatrix.of(2, labels, predictions));
	}

	@Test
	void cannotBeChangedAfterwards() {
		List<List<Integer>> rows = new ArrayList<>(List.of(new ArrayList<>(List.of(1))));
		Evaluation evaluation = new Evaluation(0, 1, 1, 1, 1, List.of(), rows, null);
		rows.get(0).set(0, 2);
		rows.clear();
		assertThat(evaluation.confusion()).containsExactly(List.of(1));
	}

}

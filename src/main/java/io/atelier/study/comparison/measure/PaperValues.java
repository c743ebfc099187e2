package io.atelier.study.comparison.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import io.atelier.paper.PaperExperiment;
import io.atelier.paper.PaperResults.EpochResult;
import io.atelier.recipe.Recipe;
import io.atelier.study.Measure;
import io.atelier.study.MeasureReport.PaperValue;
import io.atelier.study.StudyKind;

/**
 * What the paper reports of a recipe. It validates on the test set, so that its
 * validation values after the last epoch and its test values are the same.
 */
public final class PaperValues {

	private PaperValues() {
	}

	/**
	 * Finds the values: of a study of architectures those of table 1, and of figure 11
	 * what table 1 lacks; of one of optimizers those of figure 11; of a grid those of
	 * figure 11 for the hybrid and of table 1 for the others.
	 * @param kind what the study compares
	 * @param recipe what is trained
	 * @return values by measure; empty where the paper has no such experiment
	 */
	public static Map<Measure, PaperValue> of(StudyKind kind, Recipe recipe) {
		Optional<PaperExperiment> paper = PaperExperiment.of(recipe);
		Map<Measure, PaperValue> values = new EnumMap<>(Measure.class);
		paper.flatMap(PaperExperiment::figure11).ifPresent((row) -> {
			putFirst(values, "figure 11", row.first());
			putLast(values, "figure 11", row.last());
		});
		if (kind == StudyKind.ARCHITECTURES || (kind == StudyKind.GRID && values.isEmpty())) {
			paper.flatMap(PaperExperiment::table1)
				.ifPresent((row) -> putLast(values, "table 1", new EpochResult(row.trainingLoss(),
						row.trainingAccuracy(), row.testLoss(), row.testAccuracy())));
		}
		return values;
	}

	private static void putFirst(Map<Measure, PaperValue> values, String place, EpochResult first) {
		values.put(Measure.FIRST_TRAINING_LOSS, new PaperValue(first.trainingLoss(), place));
		values.put(Measure.FIRST_TRAINING_ACCURACY, new PaperValue(first.trainingAccuracy(), place));
		values.put(Measure.FIRST_VALIDATION_LOSS, new PaperValue(first.validationLoss(), place));
		values.put(Measure.FIRST_VALIDATION_ACCURACY, new PaperValue(first.validationAccuracy(), place));
	}

	private static void putLast(Map<Measure, PaperValue> values, String place, EpochResult last) {
		values.put(Measure.TRAINING_LOSS, new PaperValue(last.trainingLoss(), place));
		values.put(Measure.TRAINING_ACCURACY, new PaperValue(last.trainingAccuracy(), place));
		values.put(Measure.VALIDATION_LOSS, new PaperValue(last.validationLoss(), place));
		values.put(Measure.VALIDATION_ACCURACY, new PaperValue(last.validationAccuracy(), place));
		values.put(Measure.TEST_LOSS, new PaperValue(last.validationLoss(), place));
		values.put(Measure.TEST_ACCURACY, new PaperValue(last.validationAccuracy(), place));
	}

}

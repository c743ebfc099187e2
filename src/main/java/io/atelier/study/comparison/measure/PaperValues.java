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
 * Values that the paper reports for a recipe. The paper validates on the test set, so its
 * final validation values are also its test values.
 */
public final class PaperValues {

	private PaperValues() {
	}

	/**
	 * Finds the values by measure; empty if the paper has no such experiment. Studies of
	 * architectures use table 1, and figure 11 for what table 1 lacks. Studies of
	 * optimizers use figure 11. Grids use figure 11 for the hybrid and table 1 for the
	 * other networks.
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

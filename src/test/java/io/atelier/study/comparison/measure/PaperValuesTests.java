package io.atelier.study.comparison.measure;

import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.atelier.optimizer.Optimizer;
import io.atelier.optimizer.Optimizers;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.GarmentNetworks;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;
import io.atelier.recipe.layer.Padding;
import io.atelier.study.Measure;
import io.atelier.study.MeasureReport.PaperValue;
import io.atelier.study.StudyKind;

import static org.assertj.core.api.Assertions.assertThat;

class PaperValuesTests {

	@Test
	void areThoseOfTableOneForArchitectures() {
		assertThat(PaperValues.of(StudyKind.ARCHITECTURES, recipe("mlp", "adam"))).containsOnly(
				Map.entry(Measure.TRAINING_LOSS, new PaperValue(0.2386, "table 1")),
				Map.entry(Measure.TRAINING_ACCURACY, new PaperValue(0.9104, "table 1")),
				Map.entry(Measure.VALIDATION_LOSS, new PaperValue(0.3499, "table 1")),
				Map.entry(Measure.VALIDATION_ACCURACY, new PaperValue(0.8789, "table 1")),
				Map.entry(Measure.TEST_LOSS, new PaperValue(0.3499, "table 1")),
				Map.entry(Measure.TEST_ACCURACY, new PaperValue(0.8789, "table 1")));
	}

	@Test
	void fillUpTableOneFromFigureElevenForArchitectures() {
		Map<Measure, PaperValue> values = PaperValues.of(StudyKind.ARCHITECTURES, recipe("hybrid", "adam"));
		assertThat(values).hasSize(10)
			.containsEntry(Measure.TEST_ACCURACY, new PaperValue(0.9329, "table 1"))
			.containsEntry(Measure.VALIDATION_LOSS, new PaperValue(0.2043, "table 1"))
			.containsEntry(Measure.FIRST_TRAINING_LOSS, new PaperValue(0.5992, "figure 11"))
			.containsEntry(Measure.FIRST_VALIDATION_ACCURACY, new PaperValue(0.6548, "figure 11"));
	}

	@Test
	void areThoseOfFigureElevenForOptimizers() {
		assertThat(PaperValues.of(StudyKind.OPTIMIZERS, recipe("hybrid", "adadelta"))).containsOnly(
				Map.entry(Measure.FIRST_TRAINING_LOSS, new PaperValue(4.2911, "figure 11")),
				Map.entry(Measure.FIRST_TRAINING_ACCURACY, new PaperValue(0.1263, "figure 11")),
				Map.entry(Measure.FIRST_VALIDATION_LOSS, new PaperValue(2.6078, "figure 11")),
				Map.entry(Measure.FIRST_VALIDATION_ACCURACY, new PaperValue(0.1005, "figure 11")),
				Map.entry(Measure.TRAINING_LOSS, new PaperValue(1.0688, "figure 11")),
				Map.entry(Measure.TRAINING_ACCURACY, new PaperValue(0.6369, "figure 11")),
				Map.entry(Measure.VALIDATION_LOSS, new PaperValue(0.7215, "figure 11")),
				Map.entry(Measure.VALIDATION_ACCURACY, new PaperValue(0.729, "figure 11")),
				Map.entry(Measure.TEST_LOSS, new PaperValue(0.7215, "figure 11")),
				Map.entry(Measure.TEST_ACCURACY, new PaperValue(0.729, "figure 11")));
	}

	@ParameterizedTest
	@CsvSource({ "ARCHITECTURES, hybrid, 0.9329, table 1", "OPTIMIZERS, hybrid, 0.9367, figure 11",
			"GRID, hybrid, 0.9367, figure 11", "GRID, cnn-pool, 0.9027, table 1" })
	void chooseBetweenBothByWhatIsCompared(StudyKind kind, String architecture, double accuracy, String place) {
		assertThat(PaperValues.of(kind, recipe(architecture, "adam"))).containsEntry(Measure.TEST_ACCURACY,
				new PaperValue(accuracy, place));
	}

	@ParameterizedTest
	@EnumSource
	void areAbsentForWhatThePaperDidNotTrain(StudyKind kind) {
		assertThat(PaperValues.of(kind, recipe("mlp", "sgd"))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areAbsentForOtherSettings(StudyKind kind) {
		Architecture valid = GarmentNetworks.named("cnn-pool", Padding.VALID);
		Optimizer adam = Optimizers.find("adam").orElseThrow();
		assertThat(PaperValues.of(kind, recipe(valid, adam, "fashion-mnist", 60_000))).isEmpty();
		Optimizer faster = Optimizers.with("adam", Map.of("learningRate", 0.01));
		assertThat(
				PaperValues.of(kind, recipe(recipe("hybrid", "adam").architecture(), faster, "fashion-mnist", 60_000)))
			.isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areAbsentForOtherDataButNotForFewer(StudyKind kind) {
		Recipe hybrid = recipe("hybrid", "adam");
		assertThat(PaperValues.of(kind, recipe(hybrid.architecture(), hybrid.optimizer(), "fashion-sketch", 60_000)))
			.isEmpty();
		assertThat(PaperValues.of(kind, recipe(hybrid.architecture(), hybrid.optimizer(), "fashion-mnist", 500)))
			.isEqualTo(PaperValues.of(kind, hybrid))
			.isNotEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void sayNothingOnPrecisionAndRecall(StudyKind kind) {
		assertThat(PaperValues.of(kind, recipe("hybrid", "adam"))).doesNotContainKeys(Arrays.stream(Measure.values())
			.filter((measure) -> measure.id().startsWith("macro"))
			.toArray(Measure[]::new));
	}

	private static Recipe recipe(String architecture, String optimizer) {
		return recipe(GarmentNetworks.named(architecture), Optimizers.find(optimizer).orElseThrow(), "fashion-mnist",
				60_000);
	}

	private static Recipe recipe(Architecture architecture, Optimizer optimizer, String dataset, int trainingImages) {
		return new Recipe(architecture, optimizer, architecture.epochs(), architecture.batchSize(), 42, dataset,
				trainingImages, Validation.TEST);
	}

}

package io.atelier.report.network;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.atelier.recipe.Architecture;
import io.atelier.recipe.GarmentNetworks;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.layer.Padding;
import io.atelier.report.SampleResults;

import static org.assertj.core.api.Assertions.assertThat;

class PaperReferenceTests {

	@ParameterizedTest
	@CsvSource({ "mlp, adam, table 1, 0.2386, 0.9104, 0.3499, 0.8789",
			"hybrid, adam, table 1, 0.1253, 0.9534, 0.2043, 0.9329",
			"hybrid, sgd, figure 11, 0.2555, 0.9065, 0.3219, 0.8785",
			"hybrid, adadelta, figure 11, 1.0688, 0.6369, 0.7215, 0.729" })
	void isWhatThePaperTrained(String architecture, String optimizer, String place, double trainingLoss,
			double trainingAccuracy, double testLoss, double testAccuracy) {
		assertThat(PaperReference.of(SampleResults.recipe(architecture, optimizer, 3)))
			.contains(new PaperReference(place, trainingLoss, trainingAccuracy, testLoss, testAccuracy));
	}

	@Test
	void isAbsentForOptimizersThatThePaperDidNotTry() {
		assertThat(PaperReference.of(SampleResults.recipe("mlp", "sgd", 10))).isEmpty();
	}

	@Test
	void isAbsentForOtherData() {
		Recipe recipe = SampleResults.recipe("mlp", "adam", 10);
		assertThat(PaperReference.of(new Recipe(recipe.architecture(), recipe.optimizer(), 10, 32, 42, "fashion-sketch",
				1000, recipe.validation())))
			.isEmpty();
	}

	@Test
	void isAbsentForOtherPadding() {
		Recipe recipe = SampleResults.recipe("cnn-pool", "adam", 10);
		Architecture valid = GarmentNetworks.named("cnn-pool", Padding.VALID);
		assertThat(PaperReference.of(recipe)).map(PaperReference::testAccuracy).isEqualTo(Optional.of(0.9027));
		assertThat(PaperReference
			.of(new Recipe(valid, recipe.optimizer(), 10, 128, 42, "fashion-mnist", 60000, recipe.validation())))
			.isEmpty();
	}

}

package io.atelier.paper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.atelier.optimizer.Optimizers;
import io.atelier.recipe.GarmentNetworks;
import io.atelier.recipe.Networks;
import io.atelier.recipe.layer.Padding;

import static org.assertj.core.api.Assertions.assertThat;

class PaperResultsTests {

	@Test
	void nameTheModels() {
		assertThat(PaperResults.table1()).extracting(PaperResults.ArchitectureResult::model)
			.containsExactly("1", "2", "3", "4-A", "4-B", "5", "6");
	}

	@Test
	void haveOneRowPerArchitectureAndOptimizer() {
		assertThat(PaperResults.table1()).extracting(PaperResults.ArchitectureResult::architecture)
			.containsExactlyElementsOf(Networks.ids());
		assertThat(PaperResults.figure11()).extracting(PaperResults.OptimizerResult::optimizer)
			.containsExactlyElementsOf(Optimizers.ids());
	}

	@Test
	void agreeWithTheRecipesOnEpochs() {
		assertThat(PaperResults.table1()).allSatisfy((row) -> assertThat(row.epochs())
			.isEqualTo(GarmentNetworks.find(row.architecture()).orElseThrow().epochs()));
	}

	@ParameterizedTest
	@CsvSource({ "mlp, 0.8789", "mlp-dropout, 0.8775", "mlp-dropout-augmented, 0.7984", "cnn-pool, 0.9027",
			"cnn-pool-batchnorm, 0.9104", "cnn-pool-batchnorm-dropout, 0.8856", "hybrid, 0.9329" })
	void knowTestAccuracyOfEveryArchitecture(String architecture, double accuracy) {
		assertThat(PaperResults.table1(architecture).orElseThrow().testAccuracy()).isEqualTo(accuracy);
	}

	@ParameterizedTest
	@CsvSource({ "sgd, 0.8785", "adam, 0.9367", "rmsprop, 0.9352", "adagrad, 0.8662", "adadelta, 0.729",
			"adamax, 0.9278", "nadam, 0.9371" })
	void knowLastValidationAccuracyOfEveryOptimizer(String optimizer, double accuracy) {
		assertThat(PaperResults.figure11(optimizer).orElseThrow().last().validationAccuracy()).isEqualTo(accuracy);
	}

	@Test
	void showThatModelThreeUnderfits() {
		PaperResults.ArchitectureResult row = PaperResults.table1("mlp-dropout-augmented").orElseThrow();
		assertThat(row.trainingAccuracy()).isLessThan(row.testAccuracy());
		assertThat(row.trainingLoss()).isGreaterThan(row.testLoss());
	}

	@Test
	void showLossFallingAndAccuracyRisingWithEveryOptimizer() {
		assertThat(PaperResults.figure11()).allSatisfy((row) -> {
			assertThat(row.last().trainingLoss()).isLessThan(row.first().trainingLoss());
			assertThat(row.last().validationLoss()).isLessThan(row.first().validationLoss());
			assertThat(row.last().trainingAccuracy()).isGreaterThan(row.first().trainingAccuracy());
			assertThat(row.last().validationAccuracy()).isGreaterThan(row.first().validationAccuracy());
		});
	}

	@Test
	void haveNothingOnOthers() {
		assertThat(PaperResults.table1("resnet")).isEmpty();
		assertThat(PaperResults.model(GarmentNetworks.named("cnn-pool", Padding.VALID))).contains("4-A");
		assertThat(PaperResults.figure11("lion")).isEmpty();
	}

}

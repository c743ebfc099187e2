package io.atelier.paper;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.atelier.dataset.Garments;
import io.atelier.optimizer.Optimizer;
import io.atelier.optimizer.Optimizers;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.GarmentNetworks;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;
import io.atelier.recipe.layer.Padding;

import static org.assertj.core.api.Assertions.assertThat;

class PaperExperimentTests {

	private static final Optimizer ADAM = Optimizers.find("adam").orElseThrow();

	@ParameterizedTest
	@CsvSource({ "mlp, adam, 0.8789, ", "hybrid, adam, 0.9329, 0.9367", "hybrid, adadelta, , 0.729" })
	void hasWhatThePaperReports(String architecture, String optimizer, Double table1, Double figure11) {
		PaperExperiment experiment = PaperExperiment
			.of(recipe(GarmentNetworks.named(architecture), Optimizers.find(optimizer).orElseThrow()))
			.orElseThrow();
		assertThat(experiment.table1().map(PaperResults.ArchitectureResult::testAccuracy))
			.isEqualTo(Optional.ofNullable(table1));
		assertThat(experiment.figure11().map((row) -> row.last().validationAccuracy()))
			.isEqualTo(Optional.ofNullable(figure11));
	}

	@Test
	void isNoneThatThePaperDidNotDo() {
		Architecture mlp = GarmentNetworks.named("mlp");
		assertThat(PaperExperiment.of(recipe(mlp, Optimizers.find("sgd").orElseThrow()))).isEmpty();
		assertThat(PaperExperiment.of(recipe(GarmentNetworks.named("cnn-pool", Padding.VALID), ADAM))).isEmpty();
		assertThat(PaperExperiment.of(recipe(mlp, Optimizers.with("adam", Map.of("learningRate", 0.01))))).isEmpty();
		assertThat(PaperExperiment.of(new Recipe(mlp, ADAM, 10, 32, 42, "fashion-sketch", 6000, Validation.TEST)))
			.isEmpty();
	}

	@Test
	void isNoneOfANetworkThatThePaperDoesNotHave() {
		Architecture mlp = GarmentNetworks.named("mlp");
		Architecture other = new Architecture("other", "Another one", mlp.padding(), Garments.SIGNATURE, mlp.layers(),
				null, 10, 32);
		assertThat(PaperExperiment.of(recipe(other, ADAM))).isEmpty();
		assertThat(Ledger.of(other)).isEmpty();
	}

	@Test
	void staysTheSameWithFewerImagesAndEpochs() {
		Architecture mlp = GarmentNetworks.named("mlp");
		assertThat(PaperExperiment.of(new Recipe(mlp, ADAM, 1, 64, 7, "fashion-mnist", 500, Validation.HOLDOUT)))
			.isEqualTo(PaperExperiment.of(recipe(mlp, ADAM)));
	}

	private static Recipe recipe(Architecture architecture, Optimizer optimizer) {
		return new Recipe(architecture, optimizer, architecture.epochs(), architecture.batchSize(), 42, "fashion-mnist",
				60_000, Validation.TEST);
	}

}

package io.atelier.paper;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.atelier.dataset.Garments;
import io.atelier.optimizer.Optimizers;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.GarmentNetworks;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;
import io.atelier.recipe.layer.Padding;

import static org.assertj.core.api.Assertions.assertThat;

class PaperProtocolTests {

	@Test
	void isKeptByEveryArchitectureAtItsDefaults() {
		assertThat(GarmentNetworks.all()).allSatisfy(
				(architecture) -> assertThat(PaperProtocol.departures(new Recipe(architecture, Optimizers.all().get(1),
						architecture.epochs(), architecture.batchSize(), 7, "fashion-mnist", 60_000, Validation.TEST)))
					.isEmpty());
	}

	@Test
	void namesOtherData() {
		assertThat(PaperProtocol.departures(hybrid(20, 128, "fashion-sketch", 60_000, Validation.TEST)))
			.containsExactly("data set fashion-sketch instead of fashion-mnist");
	}

	@Test
	void namesFewerTrainingImages() {
		assertThat(PaperProtocol.departures(hybrid(20, 128, "fashion-mnist", 4000, Validation.TEST)))
			.containsExactly("4,000 of 60,000 training images");
	}

	@Test
	void namesFewerAndMoreEpochs() {
		assertThat(PaperProtocol.departures(hybrid(2, 128, "fashion-mnist", 60_000, Validation.TEST)))
			.containsExactly("2 of 20 epochs");
		assertThat(PaperProtocol.departures(hybrid(30, 128, "fashion-mnist", 60_000, Validation.TEST)))
			.containsExactly("30 epochs instead of 20");
	}

	@Test
	void namesOtherBatches() {
		assertThat(PaperProtocol.departures(hybrid(20, 32, "fashion-mnist", 60_000, Validation.TEST)))
			.containsExactly("batch size 32 instead of 128");
	}

	@Test
	void namesHoldout() {
		assertThat(PaperProtocol.departures(hybrid(20, 128, "fashion-mnist", 60_000, Validation.HOLDOUT)))
			.containsExactly("validated on a holdout instead of the test set");
	}

	@Test
	void namesAllDeparturesTogether() {
		assertThat(PaperProtocol.departures(hybrid(1, 64, "fashion-sketch", 500, Validation.HOLDOUT))).hasSize(5);
	}

	@Test
	void doesNotCountOtherNetworksAndOptimizersAsDepartures() {
		Recipe recipe = new Recipe(GarmentNetworks.named("cnn-pool", Padding.VALID),
				Optimizers.with("sgd", Map.of("learningRate", 0.5)), 10, 128, 7, "fashion-mnist", 60_000,
				Validation.TEST);
		assertThat(PaperProtocol.departures(recipe)).isEmpty();
	}

	@Test
	void letsFirstEpochNotDependOnTheNumberOfEpochs() {
		Recipe shorter = hybrid(2, 128, "fashion-mnist", 60_000, Validation.TEST);
		Recipe smaller = hybrid(2, 128, "fashion-mnist", 4000, Validation.TEST);
		assertThat(PaperProtocol.departures(shorter)).containsExactly("2 of 20 epochs");
		assertThat(PaperProtocol.departuresOfFirstEpoch(shorter)).isEmpty();
		assertThat(PaperProtocol.departures(smaller)).hasSize(2);
		assertThat(PaperProtocol.departuresOfFirstEpoch(smaller)).containsExactly("4,000 of 60,000 training images");
	}

	@Test
	void cannotBeDepartedFromByNetworksThatThePaperDoesNotHave() {
		Recipe recipe = hybrid(1, 64, "fashion-sketch", 500, Validation.HOLDOUT);
		Architecture hybrid = recipe.architecture();
		Architecture other = new Architecture("other", "Another one", hybrid.padding(), Garments.SIGNATURE,
				hybrid.layers(), null, 7, 128);
		assertThat(PaperProtocol
			.departures(new Recipe(other, recipe.optimizer(), 1, 64, 7, "fashion-mnist", 60_000, Validation.TEST)))
			.isEmpty();
	}

	private static Recipe hybrid(int epochs, int batchSize, String dataset, int trainingImages, Validation validation) {
		return new Recipe(GarmentNetworks.named("hybrid"), Optimizers.find("adam").orElseThrow(), epochs, batchSize, 42,
				dataset, trainingImages, validation);
	}

}

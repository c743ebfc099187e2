package io.atelier.report.network;

import java.util.Optional;

import io.atelier.recipe.Architecture;
import io.atelier.recipe.Architectures;
import io.atelier.recipe.Optimizers;
import io.atelier.recipe.PaperResults;
import io.atelier.recipe.Recipe;

/**
 * What the paper reports at the end of the same training.
 *
 * @param place where it stands in the paper
 * @param trainingLoss in nats
 * @param trainingAccuracy in [0, 1]
 * @param testLoss in nats
 * @param testAccuracy in [0, 1]
 */
public record PaperReference(String place, double trainingLoss, double trainingAccuracy, double testLoss,
		double testAccuracy) {

	/**
	 * Finds the paper's figures for a recipe.
	 * @param recipe what a job trains
	 * @return table 1 for a network with Adam, figure 11 for the hybrid with another
	 * optimizer, both at their defaults; nothing for what the paper did not train
	 */
	public static Optional<PaperReference> of(Recipe recipe) {
		Architecture architecture = recipe.architecture();
		if (!recipe.dataset().equals(Recipe.PAPER_DATASET)
				|| !Architectures.find(architecture.id()).equals(Optional.of(architecture))
				|| !Optimizers.find(recipe.optimizer().id()).equals(Optional.of(recipe.optimizer()))) {
			return Optional.empty();
		}
		if (recipe.optimizer().id().equals("adam")) {
			return PaperResults.table1(architecture.id())
				.map((row) -> new PaperReference("table 1", row.trainingLoss(), row.trainingAccuracy(), row.testLoss(),
						row.testAccuracy()));
		}
		if (!architecture.id().equals("hybrid")) {
			return Optional.empty();
		}
		return PaperResults.figure11(recipe.optimizer().id())
			.map(PaperResults.OptimizerResult::last)
			.map((last) -> new PaperReference("figure 11", last.trainingLoss(), last.trainingAccuracy(),
					last.validationLoss(), last.validationAccuracy()));
	}

}

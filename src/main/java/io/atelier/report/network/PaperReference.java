package io.atelier.report.network;

import java.util.Optional;

import io.atelier.paper.PaperExperiment;
import io.atelier.paper.PaperResults;
import io.atelier.recipe.Recipe;

/**
 * The paper's final values of the same training.
 *
 * @param place the table or figure in the paper
 * @param trainingLoss in nats
 * @param trainingAccuracy in [0, 1]
 * @param testLoss in nats
 * @param testAccuracy in [0, 1]
 */
public record PaperReference(String place, double trainingLoss, double trainingAccuracy, double testLoss,
		double testAccuracy) {

	/**
	 * Finds the paper's values for a recipe: table 1 for a network with Adam, figure 11
	 * for the hybrid with another optimizer, both at their defaults; empty for anything
	 * else.
	 */
	public static Optional<PaperReference> of(Recipe recipe) {
		Optional<PaperExperiment> paper = PaperExperiment.of(recipe);
		return paper.flatMap(PaperExperiment::table1)
			.map((row) -> new PaperReference("table 1", row.trainingLoss(), row.trainingAccuracy(), row.testLoss(),
					row.testAccuracy()))
			.or(() -> paper.flatMap(PaperExperiment::figure11)
				.map(PaperResults.OptimizerResult::last)
				.map((last) -> new PaperReference("figure 11", last.trainingLoss(), last.trainingAccuracy(),
						last.validationLoss(), last.validationAccuracy())));
	}

}

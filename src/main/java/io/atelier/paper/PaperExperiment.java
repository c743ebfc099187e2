package io.atelier.paper;

import java.util.Optional;

import io.atelier.optimizer.Optimizer;
import io.atelier.paper.PaperResults.ArchitectureResult;
import io.atelier.paper.PaperResults.OptimizerResult;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Recipe;

/**
 * What the paper reports of a recipe: one of its networks with one of its optimizers,
 * both at its settings, on its data. With fewer images or epochs it is the same
 * experiment, of which {@link PaperProtocol} tells the departures.
 *
 * @param table1 the end of the training with Adam; empty with another optimizer
 * @param figure11 first and last epoch of the hybrid; empty with another network
 */
public record PaperExperiment(Optional<ArchitectureResult> table1, Optional<OptimizerResult> figure11) {

	/**
	 * Finds the experiment that a recipe is.
	 * @param recipe what is trained
	 * @return what the paper reports of it; empty where it did not do it
	 */
	public static Optional<PaperExperiment> of(Recipe recipe) {
		Architecture architecture = recipe.architecture();
		Optimizer optimizer = recipe.optimizer();
		if (!recipe.dataset().equals(PaperProtocol.DATASET) || !PaperNetworks.contain(architecture)
				|| !optimizer.isAtDefaults()) {
			return Optional.empty();
		}
		Optional<ArchitectureResult> table1 = optimizer.id().equals(PaperResults.OPTIMIZER_OF_TABLE_1)
				? PaperResults.table1(architecture.id()) : Optional.empty();
		Optional<OptimizerResult> figure11 = architecture.id().equals(PaperResults.NETWORK_OF_FIGURE_11)
				? PaperResults.figure11(optimizer.id()) : Optional.empty();
		return (table1.isPresent() || figure11.isPresent()) ? Optional.of(new PaperExperiment(table1, figure11))
				: Optional.empty();
	}

}

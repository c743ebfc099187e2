package io.atelier.paper;

import java.util.Optional;

import io.atelier.optimizer.Optimizer;
import io.atelier.paper.PaperResults.ArchitectureResult;
import io.atelier.paper.PaperResults.OptimizerResult;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Recipe;

/**
 * The paper's results for a recipe that uses one of its networks and one of its
 * optimizers, both at the paper's settings, on its data. Fewer images or epochs are the
 * same experiment; {@link PaperProtocol} lists such departures.
 *
 * @param table1 final results with Adam; empty for other optimizers
 * @param figure11 first and last epoch of the hybrid; empty for other networks
 */
public record PaperExperiment(Optional<ArchitectureResult> table1, Optional<OptimizerResult> figure11) {

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

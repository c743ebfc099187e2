package io.atelier.study.comparison.claim;

import java.util.List;
import java.util.Optional;

import io.atelier.optimizer.Optimizers;
import io.atelier.paper.PaperResults;
import io.atelier.paper.PaperResults.OptimizerResult;
import io.atelier.recipe.Recipe;

/**
 * What a statement is about: a network and an optimizer at the paper's settings.
 *
 * @param architecture id of the network
 * @param optimizer id of the optimizer
 */
record Setup(String architecture, String optimizer) {

	/**
	 * The hybrid with some of the optimizers.
	 */
	static List<Setup> hybrids(List<String> optimizers) {
		return optimizers.stream().map((optimizer) -> new Setup(PaperResults.NETWORK_OF_FIGURE_11, optimizer)).toList();
	}

	/**
	 * The hybrid with every optimizer of figure 11.
	 */
	static List<Setup> figure11() {
		return hybrids(PaperResults.figure11().stream().map(OptimizerResult::optimizer).toList());
	}

	boolean isThatOf(Recipe recipe) {
		return this.architecture.equals(recipe.architecture().id()) && recipe.architecture().isAtDefaults()
				&& Optimizers.find(this.optimizer).equals(Optional.of(recipe.optimizer()));
	}

	@Override
	public String toString() {
		return this.architecture + " with " + this.optimizer;
	}

}

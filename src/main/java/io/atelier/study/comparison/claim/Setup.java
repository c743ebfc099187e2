package io.atelier.study.comparison.claim;

import java.util.List;
import java.util.Optional;

import io.atelier.optimizer.Optimizers;
import io.atelier.paper.PaperResults;
import io.atelier.paper.PaperResults.OptimizerResult;
import io.atelier.recipe.Recipe;

/**
 * A network and an optimizer at the paper's settings.
 */
record Setup(String architecture, String optimizer) {

	static List<Setup> hybrids(List<String> optimizers) {
		return optimizers.stream().map((optimizer) -> new Setup(PaperResults.NETWORK_OF_FIGURE_11, optimizer)).toList();
	}

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

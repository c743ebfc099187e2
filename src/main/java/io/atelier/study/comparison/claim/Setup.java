package io.atelier.study.comparison.claim;

import java.util.List;
import java.util.Optional;

import io.atelier.recipe.Architectures;
import io.atelier.recipe.Optimizers;
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
		return optimizers.stream().map((optimizer) -> new Setup("hybrid", optimizer)).toList();
	}

	boolean isThatOf(Recipe recipe) {
		return Architectures.find(this.architecture).equals(Optional.of(recipe.architecture()))
				&& Optimizers.find(this.optimizer).equals(Optional.of(recipe.optimizer()));
	}

	@Override
	public String toString() {
		return this.architecture + " with " + this.optimizer;
	}

}

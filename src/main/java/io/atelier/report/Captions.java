package io.atelier.report;

import java.util.Locale;

import io.atelier.recipe.Recipe;

/**
 * What stands above a figure.
 */
final class Captions {

	private Captions() {
	}

	static String title(Recipe recipe) {
		return "Model %s, %s, with %s".formatted(recipe.architecture().paperName(), recipe.architecture().id(),
				recipe.optimizer().id());
	}

	static String settings(Recipe recipe) {
		return String.format(Locale.ROOT, "%s, %,d training images, batch size %d, learning rate %s, seed %d",
				recipe.dataset(), recipe.trainingImages(), recipe.batchSize(),
				Double.toString(recipe.optimizer().learningRate()), recipe.seed());
	}

	static String answers(Recipe recipe, int images, double accuracy) {
		return String.format(Locale.ROOT, "%,d test images of %s, accuracy %.4f", images, recipe.dataset(), accuracy);
	}

}

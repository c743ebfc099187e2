package io.atelier.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;

/**
 * The paper's protocol: training on all of Fashion-MNIST with the stated epochs and batch
 * size, validation on the test set. A different padding or hyperparameter is not a
 * departure but a different experiment, for which the paper has no values.
 */
public final class PaperProtocol {

	public static final String DATASET = "fashion-mnist";

	private static final int TRAINING_IMAGES = 60_000;

	private PaperProtocol() {
	}

	/**
	 * Lists departures, one phrase each, for example
	 * {@code 4,000 of 60,000 training images}; empty for a network that is not in the
	 * paper.
	 */
	public static List<String> departures(Recipe recipe) {
		if (PaperResults.model(recipe.architecture()).isEmpty()) {
			return List.of();
		}
		List<String> departures = new ArrayList<>();
		if (!recipe.dataset().equals(DATASET)) {
			departures.add("data set %s instead of %s".formatted(recipe.dataset(), DATASET));
		}
		if (recipe.trainingImages() != TRAINING_IMAGES) {
			departures.add(
					String.format(Locale.ROOT, "%,d of %,d training images", recipe.trainingImages(), TRAINING_IMAGES));
		}
		int epochs = recipe.architecture().epochs();
		if (recipe.epochs() < epochs) {
			departures.add("%s of %s epochs".formatted(recipe.epochs(), epochs));
		}
		if (recipe.epochs() > epochs) {
			departures.add("%s epochs instead of %s".formatted(recipe.epochs(), epochs));
		}
		if (recipe.batchSize() != recipe.architecture().batchSize()) {
			departures
				.add("batch size %s instead of %s".formatted(recipe.batchSize(), recipe.architecture().batchSize()));
		}
		if (recipe.validation() != Validation.TEST) {
			departures.add("validated on a holdout instead of the test set");
		}
		return departures;
	}

	/**
	 * Like {@link #departures} for the first epoch alone, which does not depend on the
	 * number of epochs. If empty, the first epoch can be compared with the paper's.
	 */
	public static List<String> departuresOfFirstEpoch(Recipe recipe) {
		return departures(withPaperEpochs(recipe));
	}

	private static Recipe withPaperEpochs(Recipe recipe) {
		return new Recipe(recipe.architecture(), recipe.optimizer(), recipe.architecture().epochs(), recipe.batchSize(),
				recipe.seed(), recipe.dataset(), recipe.trainingImages(), recipe.validation());
	}

}

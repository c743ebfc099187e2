package io.atelier.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;

/**
 * How the paper trains and judges: on all of Fashion-MNIST, for as many epochs and in
 * batches as large as it states, validated on the test set. Another padding or another
 * hyperparameter is no departure from it but another experiment, of which the paper has
 * no values.
 */
public final class PaperProtocol {

	/**
	 * The data set that all of the paper's results are on.
	 */
	public static final String DATASET = "fashion-mnist";

	private static final int TRAINING_IMAGES = 60_000;

	private PaperProtocol() {
	}

	/**
	 * Where a recipe departs from it.
	 * @param recipe what is trained
	 * @return one phrase per departure, for example
	 * {@code 4,000 of 60,000 training images}; empty where there is none, and for a
	 * network that the paper does not have
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
	 * Where a recipe departs from it in what the first epoch depends on, which does not
	 * know how many follow.
	 * @param recipe what is trained
	 * @return one phrase per departure; empty where the first epoch may be held against
	 * the paper's
	 */
	public static List<String> departuresOfFirstEpoch(Recipe recipe) {
		return departures(withPaperEpochs(recipe));
	}

	private static Recipe withPaperEpochs(Recipe recipe) {
		return new Recipe(recipe.architecture(), recipe.optimizer(), recipe.architecture().epochs(), recipe.batchSize(),
				recipe.seed(), recipe.dataset(), recipe.trainingImages(), recipe.validation());
	}

}

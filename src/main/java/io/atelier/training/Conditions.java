package io.atelier.training;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import io.atelier.dataset.Datasets;
import io.atelier.dataset.StratifiedSplits;
import io.atelier.optimizer.Optimizer;
import io.atelier.platform.JsonFields;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;

/**
 * What a request says of training beside network, optimizer and seed.
 *
 * @param epochs passes over the training images, 1 to 1,000; empty for the architecture's
 * @param batchSize examples per update, 1 to 4,096; empty for the architecture's
 * @param dataset id of the data set
 * @param trainingImages number of images to learn from, without the holdout
 * @param validation what each epoch is judged by
 */
public record Conditions(OptionalInt epochs, OptionalInt batchSize, String dataset, int trainingImages,
		Validation validation) {

	private static final int MOST_EPOCHS = 1000;

	private static final int LARGEST_BATCH = 4096;

	/**
	 * Reads the members of these names, and reports what cannot be taken.
	 * @param fields the request
	 * @param datasets the data sets that can be asked for
	 * @param ifNone the validation where none is given
	 * @return the conditions with all defaults filled in
	 */
	public static Conditions read(JsonFields fields, Datasets datasets, Validation ifNone) {
		OptionalInt epochs = fields.integer("epochs", 1, MOST_EPOCHS);
		OptionalInt batchSize = fields.integer("batchSize", 1, LARGEST_BATCH);
		String dataset = fields.choice("dataset", datasets.ids()).orElseGet(() -> datasets.ids().get(0));
		int available = datasets.trainingSize(dataset);
		int trainingImages = fields.integer("trainingImages", 1, available).orElse(available);
		Validation validation = fields.choice("validation", List.of(Validation.HOLDOUT.id(), Validation.TEST.id()))
			.map((id) -> Validation.valueOf(id.toUpperCase(Locale.ROOT)))
			.orElse(ifNone);
		if (validation == Validation.HOLDOUT) {
			trainingImages = Math.min(trainingImages, available - StratifiedSplits.holdoutSize(available));
		}
		return new Conditions(epochs, batchSize, dataset, trainingImages, validation);
	}

	/**
	 * Completes a recipe.
	 * @param architecture the network
	 * @param optimizer how its parameters are updated
	 * @param seed origin of everything random
	 * @return a recipe under these conditions
	 */
	public Recipe recipe(Architecture architecture, Optimizer optimizer, long seed) {
		return new Recipe(architecture, optimizer, this.epochs.orElse(architecture.epochs()),
				this.batchSize.orElse(architecture.batchSize()), seed, this.dataset, this.trainingImages,
				this.validation);
	}

}

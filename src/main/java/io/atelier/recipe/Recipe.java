package io.atelier.recipe;

import io.atelier.optimizer.Optimizer;

/**
 * Everything that determines a trained network, apart from the data and the code.
 *
 * @param epochs passes over the training images
 * @param batchSize examples per update
 * @param seed determines all randomness
 * @param dataset id of the data set
 * @param trainingImages number of images to learn from
 * @param validation the images that each epoch is scored on
 */
public record Recipe(Architecture architecture, Optimizer optimizer, int epochs, int batchSize, long seed,
		String dataset, int trainingImages, Validation validation) {

	/**
	 * The default data set, on which the champion is chosen.
	 */
	public static final String DEFAULT_DATASET = "fashion-mnist";

	public static final String DEFAULT_OPTIMIZER = "adam";

	public static final long DEFAULT_SEED = 42;

	/**
	 * The number of updates in one epoch. The last batch may be smaller.
	 */
	public int batchesPerEpoch() {
		return (this.trainingImages + this.batchSize - 1) / this.batchSize;
	}

	public Recipe withSeed(long other) {
		return new Recipe(this.architecture, this.optimizer, this.epochs, this.batchSize, other, this.dataset,
				this.trainingImages, this.validation);
	}

}

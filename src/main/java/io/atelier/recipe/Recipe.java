package io.atelier.recipe;

import io.atelier.optimizer.Optimizer;

/**
 * All that determines a trained network, data and code apart.
 *
 * @param architecture the network
 * @param optimizer how its parameters are updated
 * @param epochs passes over the training images
 * @param batchSize examples per update
 * @param seed origin of everything random
 * @param dataset id of the data set
 * @param trainingImages number of images to learn from
 * @param validation what each epoch is judged by
 */
public record Recipe(Architecture architecture, Optimizer optimizer, int epochs, int batchSize, long seed,
		String dataset, int trainingImages, Validation validation) {

	/**
	 * The data set of whoever names none, which the champion is chosen on.
	 */
	public static final String DEFAULT_DATASET = "fashion-mnist";

	/**
	 * The optimizer of whoever names none.
	 */
	public static final String DEFAULT_OPTIMIZER = "adam";

	/**
	 * The seed of whoever names none.
	 */
	public static final long DEFAULT_SEED = 42;

	/**
	 * The updates of one epoch.
	 * @return the number of batches, the last one possibly smaller
	 */
	public int batchesPerEpoch() {
		return (this.trainingImages + this.batchSize - 1) / this.batchSize;
	}

	/**
	 * The same but for its seed.
	 * @param other origin of everything random
	 * @return a recipe with that seed
	 */
	public Recipe withSeed(long other) {
		return new Recipe(this.architecture, this.optimizer, this.epochs, this.batchSize, other, this.dataset,
				this.trainingImages, this.validation);
	}

}

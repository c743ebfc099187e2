package io.atelier.recipe;

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
	 * The data set that the paper's figures are about.
	 */
	public static final String PAPER_DATASET = "fashion-mnist";

}

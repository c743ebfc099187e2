package io.atelier.engine;

import java.util.Optional;

import io.atelier.dataset.ImageSet;
import io.atelier.optimizer.Optimizer;
import io.atelier.recipe.Architecture;

/**
 * One training run, fully determined.
 *
 * @param architecture the network
 * @param optimizer how its parameters are updated
 * @param epochs passes over the training images, counted from the start, 1 or more
 * @param batchSize examples per update, 1 or more
 * @param seed origin of everything random: initial parameters, order, dropout,
 * augmentation
 * @param training the images to learn from
 * @param validation the images to judge each epoch by
 * @param start where to go on from; empty to begin
 */
public record TrainingPlan(Architecture architecture, Optimizer optimizer, int epochs, int batchSize, long seed,
		ImageSet training, ImageSet validation, Optional<Checkpoint> start) {

	public TrainingPlan {
		if (epochs < 1 || batchSize < 1) {
			throw new IllegalArgumentException("epochs and batch size must be 1 or more");
		}
	}

	/**
	 * The updates of one epoch.
	 * @return the number of batches, the last one possibly smaller
	 */
	public int batchesPerEpoch() {
		return (this.training.size() + this.batchSize - 1) / this.batchSize;
	}

}

package io.atelier.engine;

import java.util.Optional;

import io.atelier.dataset.ImageSet;
import io.atelier.optimizer.Optimizer;
import io.atelier.recipe.Architecture;

/**
 * All inputs of a training run; they determine its result.
 *
 * @param epochs total number including those before {@code start}, 1 or more
 * @param batchSize 1 or more; the last batch of an epoch may be smaller
 * @param validation images on which each epoch is evaluated
 * @param start checkpoint to continue from; empty for a new run
 */
public record TrainingPlan(Architecture architecture, Optimizer optimizer, int epochs, int batchSize, long seed,
		ImageSet training, ImageSet validation, Optional<Checkpoint> start) {

	public TrainingPlan {
		if (epochs < 1 || batchSize < 1) {
			throw new IllegalArgumentException("epochs and batch size must be 1 or more");
		}
		if (!training.schema().signature().equals(architecture.signature())
				|| !validation.schema().signature().equals(architecture.signature())) {
			throw new IllegalArgumentException("the network maps %s, the images %s and %s"
				.formatted(architecture.signature(), training.schema().signature(), validation.schema().signature()));
		}
	}

	public int batchesPerEpoch() {
		return (this.training.size() + this.batchSize - 1) / this.batchSize;
	}

}

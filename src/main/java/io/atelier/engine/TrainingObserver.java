package io.atelier.engine;

import java.util.function.Supplier;

import io.atelier.evaluation.EpochMetrics;

/**
 * Follows a training run. Called on the training thread, so it must be quick.
 */
public interface TrainingObserver {

	/**
	 * Asked before every batch.
	 * @return whether to stop now; the epoch under way is then lost
	 */
	boolean stopRequested();

	/**
	 * Told after every batch.
	 * @param progress where the run is
	 */
	void batchCompleted(BatchProgress progress);

	/**
	 * Told after every epoch.
	 * @param metrics what it gave
	 * @param checkpoint the state to go on from; to be taken before this call returns, if
	 * at all
	 */
	void epochCompleted(EpochMetrics metrics, Supplier<Checkpoint> checkpoint);

	/**
	 * Where a run is.
	 *
	 * @param epoch the epoch under way, from 1
	 * @param batch batches done in it
	 * @param batches batches in it
	 * @param imagesPerSecond training images per second in it so far
	 * @param trainingLoss running mean of the loss in it so far, in nats
	 * @param trainingAccuracy running share of right answers in it so far
	 */
	record BatchProgress(int epoch, int batch, int batches, double imagesPerSecond, double trainingLoss,
			double trainingAccuracy) {

	}

}

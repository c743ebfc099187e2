package io.atelier.engine;

import java.util.function.Supplier;

import io.atelier.evaluation.EpochMetrics;

/**
 * Follows a training run. Called on the training thread, so it must return quickly.
 */
public interface TrainingObserver {

	/**
	 * Called before every batch; true stops the run and discards the current epoch.
	 */
	boolean stopRequested();

	void batchCompleted(BatchProgress progress);

	/**
	 * Called after every epoch.
	 * @param checkpoint supplies the state to continue from; call it before this method
	 * returns, if at all
	 */
	void epochCompleted(EpochMetrics metrics, Supplier<Checkpoint> checkpoint);

	/**
	 * Progress within an epoch; means and speed are those of the epoch so far.
	 *
	 * @param epoch from 1
	 * @param batch number of completed batches
	 * @param trainingLoss in nats
	 * @param trainingAccuracy in [0, 1]
	 */
	record BatchProgress(int epoch, int batch, int batches, double imagesPerSecond, double trainingLoss,
			double trainingAccuracy) {

	}

}

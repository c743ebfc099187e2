package io.atelier.evaluation;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The results of one epoch.
 *
 * @param epoch from 1
 * @param trainingLoss mean over the epoch's batches while the network changes, dropout
 * on, in nats
 * @param trainingAccuracy over the same batches, in [0, 1]
 * @param validationLoss after the epoch, in nats; not finite if the network overflows,
 * null in JSON then
 * @param validationAccuracy after the epoch, in [0, 1]
 * @param seconds wall-clock time of training, without validation
 */
public record EpochMetrics(int epoch, double trainingLoss, double trainingAccuracy,
		@Schema(nullable = true) double validationLoss, double validationAccuracy, double learningRate, double seconds,
		double imagesPerSecond) {

	/**
	 * No trained network has such a loss: guessing among ten classes gives 2.3.
	 */
	private static final double LARGEST_LOSS = 10_000;

	/**
	 * Whether a loss is not finite or above 10,000 nats: training made the network
	 * useless.
	 */
	public boolean hasDiverged() {
		// Negated so that NaN counts as divergence.
		return !(this.trainingLoss <= LARGEST_LOSS && this.validationLoss <= LARGEST_LOSS);
	}

}

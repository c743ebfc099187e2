package io.atelier.evaluation;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What one pass over the training images gave.
 *
 * @param epoch its number, from 1
 * @param trainingLoss mean over the epoch's batches while the network changes, dropout
 * on, in nats
 * @param trainingAccuracy share of right answers over the same batches, in [0, 1]
 * @param validationLoss mean categorical cross-entropy on the validation images after the
 * epoch, in nats; not finite where the network overflows, which JSON has null for
 * @param validationAccuracy share of right answers on the validation images after the
 * epoch, in [0, 1]
 * @param learningRate the optimizer's step size during the epoch
 * @param seconds wall-clock time of training, without validation
 * @param imagesPerSecond training images per second of that time
 */
public record EpochMetrics(int epoch, double trainingLoss, double trainingAccuracy,
		@Schema(nullable = true) double validationLoss, double validationAccuracy, double learningRate, double seconds,
		double imagesPerSecond) {

	/**
	 * No network that has learnt anything has such a loss: one that guesses among ten
	 * classes has 2.3.
	 */
	private static final double LARGEST_LOSS = 10_000;

	/**
	 * Whether training has left the network without any use, though its loss may still be
	 * a number.
	 * @return whether a loss is not finite or above 10,000 nats
	 */
	public boolean tellsOfDivergence() {
		// Written so that NaN tells, too.
		return !(this.trainingLoss <= LARGEST_LOSS && this.validationLoss <= LARGEST_LOSS);
	}

}

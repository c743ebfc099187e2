package io.atelier.training.job.view;

import org.jspecify.annotations.Nullable;

/**
 * Progress of a job.
 *
 * @param epoch the current epoch, from 1; 0 before the first
 * @param imagesPerSecond null before the first batch
 * @param etaSeconds until the last epoch ends; null if unknown
 * @param trainingLoss mean of the current epoch so far, in nats; null before its first
 * batch
 * @param trainingAccuracy mean of the current epoch so far, in [0, 1]; null before its
 * first batch
 */
public record Progress(int epoch, int epochs, int batch, int batches, @Nullable Double imagesPerSecond,
		@Nullable Long etaSeconds, @Nullable Double trainingLoss, @Nullable Double trainingAccuracy) {

}

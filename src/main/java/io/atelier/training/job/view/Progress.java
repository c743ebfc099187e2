package io.atelier.training.job.view;

import org.jspecify.annotations.Nullable;

/**
 * Progress of a job.
 *
 * @param epoch the current epoch, from 1; 0 before the first
 * @param imagesPerSecond null before the first batch
 * @param etaSeconds until the last epoch ends; null if unknown
 */
public record Progress(int epoch, int epochs, int batch, int batches, @Nullable Double imagesPerSecond,
		@Nullable Long etaSeconds) {

}

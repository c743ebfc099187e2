package io.atelier.training.job.view;

import org.jspecify.annotations.Nullable;

/**
 * How far a job is.
 *
 * @param epoch the epoch under way, from 1; 0 before the first
 * @param epochs epochs to run
 * @param batch batches done in that epoch
 * @param batches batches in an epoch
 * @param imagesPerSecond training images per second, null before the first batch
 * @param etaSeconds seconds until the last epoch's end, as far as can be told
 */
public record Progress(int epoch, int epochs, int batch, int batches, @Nullable Double imagesPerSecond,
		@Nullable Long etaSeconds) {

}

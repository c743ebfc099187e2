package io.atelier.training.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import io.atelier.recipe.Recipe;
import io.atelier.training.job.view.Progress;

/**
 * Progress as database columns. Written by its own query instead of through the entity:
 * it changes every second and must not cause version conflicts with other changes.
 */
@Embeddable
record StoredProgress(@Column(name = "progress_attempt", insertable = false, updatable = false) int attempt,
		@Column(name = "progress_epoch", insertable = false, updatable = false) int epoch,
		@Column(name = "progress_batch", insertable = false, updatable = false) int batch,
		@Column(name = "progress_images_per_second", insertable = false,
				updatable = false) @Nullable Double imagesPerSecond,
		@Column(name = "progress_eta_seconds", insertable = false, updatable = false) @Nullable Long etaSeconds,
		@Column(name = "progress_training_loss", insertable = false, updatable = false) @Nullable Double trainingLoss,
		@Column(name = "progress_training_accuracy", insertable = false,
				updatable = false) @Nullable Double trainingAccuracy) {

	Progress toProgress(Recipe recipe) {
		return new Progress(this.epoch, recipe.epochs(), this.batch, recipe.batchesPerEpoch(), this.imagesPerSecond,
				this.etaSeconds, this.trainingLoss, this.trainingAccuracy);
	}

}

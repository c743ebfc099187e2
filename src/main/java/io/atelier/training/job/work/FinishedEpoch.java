package io.atelier.training.job.work;

import java.util.Locale;

import io.atelier.engine.Checkpoint;
import io.atelier.evaluation.EpochMetrics;

public record FinishedEpoch(EpochMetrics metrics, Checkpoint checkpoint) {

	public FinishedEpoch {
		if (metrics.epoch() != checkpoint.epoch()) {
			throw new IllegalArgumentException(String.format(Locale.ROOT, "metrics of epoch %d, checkpoint of epoch %d",
					metrics.epoch(), checkpoint.epoch()));
		}
	}

}

package io.atelier.bench;

import java.util.function.Supplier;

import io.atelier.engine.Checkpoint;
import io.atelier.engine.TrainingObserver;
import io.atelier.evaluation.EpochMetrics;

final class Unwatched implements TrainingObserver {

	@Override
	public boolean stopRequested() {
		return false;
	}

	@Override
	public void batchCompleted(BatchProgress progress) {
	}

	@Override
	public void epochCompleted(EpochMetrics metrics, Supplier<Checkpoint> checkpoint) {
	}

}

package io.atelier.engine.dl4j;

import io.atelier.engine.Predictor;
import io.atelier.engine.lane.Lanes;

/**
 * Occupies a core of {@link Lanes} while its predictor computes.
 */
final class OccupyingPredictor implements Predictor {

	private final Predictor predictor;

	private final Lanes lanes;

	private final Runnable enter;

	OccupyingPredictor(Predictor predictor, Lanes lanes, Runnable enter) {
		this.predictor = predictor;
		this.lanes = lanes;
		this.enter = enter;
	}

	@Override
	public float[][] predict(float[] images) {
		this.enter.run();
		return this.lanes.occupying(() -> this.predictor.predict(images));
	}

	@Override
	public long memoryBytes() {
		return this.predictor.memoryBytes();
	}

	@Override
	public void close() {
		this.predictor.close();
	}

}

package io.atelier.training.run;

import io.atelier.engine.Predictor;

final class StoppablePredictor implements Predictor {

	private final Predictor predictor;

	private final Run run;

	StoppablePredictor(Predictor predictor, Run run) {
		this.predictor = predictor;
		this.run = run;
	}

	@Override
	public float[][] predict(float[] images) {
		if (this.run.isUnwanted()) {
			throw new StoppedException();
		}
		return this.predictor.predict(images);
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

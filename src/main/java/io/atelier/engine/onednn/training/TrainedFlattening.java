package io.atelier.engine.onednn.training;

import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.operation.Flattening;

record TrainedFlattening(Flattening flattening) implements TrainedLayer {

	@Override
	public Tensor output() {
		return this.flattening.output();
	}

	@Override
	public Tensor backward(Tensor difference) {
		return this.flattening.backward(difference);
	}

}

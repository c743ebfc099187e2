package io.atelier.engine.onednn.training;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.program.Assembly;

final class TrainedSequence implements TrainedLayer {

	private final Assembly assembly;

	private final List<TrainedLayer> layers;

	TrainedSequence(Assembly assembly, List<TrainedLayer> layers) {
		this.assembly = assembly;
		this.layers = layers;
	}

	@Override
	public Tensor output() {
		return this.layers.get(this.layers.size() - 1).output();
	}

	@Override
	public @Nullable Tensor backward(Tensor difference) {
		Tensor current = difference;
		for (int i = this.layers.size() - 1; i >= 0 && current != null; i--) {
			current = backward(this.layers.get(i), current);
		}
		return current;
	}

	private @Nullable Tensor backward(TrainedLayer layer, Tensor difference) {
		return this.assembly.layer(() -> layer.backward(difference));
	}

}

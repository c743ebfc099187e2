package io.atelier.engine.dl4j.onednn;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.bytedeco.javacpp.FloatPointer;

import io.atelier.recipe.Architecture;
import io.atelier.recipe.Architecture.LayerSummary;
import io.atelier.recipe.Layer.BatchNormalization;

/**
 * Every batch normalisation of a trained network as a scale and an offset per channel:
 * {@code scale (x - mean) / sqrt(variance + epsilon) + offset}.
 */
final class FoldedNormalizations {

	private final Map<Integer, Folded> byPlace = new HashMap<>();

	FoldedNormalizations(Architecture architecture, Buffers buffers) {
		int place = 0;
		for (LayerSummary summary : architecture.summary()) {
			if (summary.layer() instanceof BatchNormalization layer) {
				int channels = summary.parameters() / 4;
				this.byPlace.put(place,
						new Folded(layer.epsilon(), channels, buffers.take(channels), buffers.take(channels)));
			}
			place += summary.parameters();
		}
	}

	/**
	 * The scales of a normalisation, shape [channels].
	 * @param place of its first parameter among the network's
	 */
	FloatPointer scales(int place) {
		return at(place).scales;
	}

	/**
	 * The offsets of a normalisation, shape [channels].
	 * @param place of its first parameter among the network's
	 */
	FloatPointer offsets(int place) {
		return at(place).offsets;
	}

	private Folded at(int place) {
		return Objects.requireNonNull(this.byPlace.get(place));
	}

	/**
	 * Takes over parameters.
	 * @param parameters the network's, shape [n]
	 */
	void load(float[] parameters) {
		this.byPlace.forEach((place, folded) -> folded.load(parameters, place));
	}

	private record Folded(double epsilon, int channels, FloatPointer scales, FloatPointer offsets) {

		private void load(float[] parameters, int place) {
			float[] scale = new float[this.channels];
			float[] offset = new float[this.channels];
			for (int i = 0; i < this.channels; i++) {
				double mean = parameters[place + 2 * this.channels + i];
				double variance = parameters[place + 3 * this.channels + i];
				double factor = parameters[place + i] / Math.sqrt(variance + this.epsilon);
				scale[i] = (float) factor;
				offset[i] = (float) (parameters[place + this.channels + i] - factor * mean);
			}
			this.scales.put(scale, 0, this.channels);
			this.offsets.put(offset, 0, this.channels);
		}

	}

}

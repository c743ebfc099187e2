package io.atelier.engine.dl4j;

import java.util.ArrayList;
import java.util.List;

import io.atelier.recipe.Architecture;
import io.atelier.recipe.layer.BatchNormalization;
import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.Dense;
import io.atelier.recipe.layer.LayerSummary;

/**
 * Groups a network's parameters whose gradients are of similar size. Biases and offsets
 * belong to the weights they are added to: where a normalization removes them, only
 * rounding is left of their gradients.
 */
final class ParameterArrays {

	private ParameterArrays() {
	}

	static List<ParameterArray> of(Architecture architecture) {
		List<ParameterArray> arrays = new ArrayList<>();
		List<LayerSummary> summaries = architecture.leaves().toList();
		int from = 0;
		for (int position = 0; position < summaries.size(); position++) {
			LayerSummary summary = summaries.get(position);
			int first = from;
			from += summary.parameters();
			if (summary.layer() instanceof Convolution) {
				arrays.add(new ParameterArray(position, "weights and biases", first, from));
			}
			else if (summary.layer() instanceof BatchNormalization) {
				int channels = summary.parameters() / 4;
				arrays.add(new ParameterArray(position, "scales and offsets", first, first + 2 * channels));
				arrays.add(new ParameterArray(position, "means", first + 2 * channels, first + 3 * channels));
				arrays.add(new ParameterArray(position, "variances", first + 3 * channels, from));
			}
			else if (summary.layer() instanceof Dense dense) {
				arrays.add(new ParameterArray(position, "weights", first, from - dense.units()));
				arrays.add(new ParameterArray(position, "biases", from - dense.units(), from));
			}
		}
		return arrays;
	}

	/**
	 * A group of parameters; {@code layer} counts leaf layers, {@code to} is exclusive.
	 */
	record ParameterArray(int layer, String name, int from, int to) {

		/**
		 * The largest difference, as a share of the largest expected value; not finite if
		 * all expected values are 0.
		 */
		double difference(float[] values, double[] expected) {
			double difference = 0;
			double largest = 0;
			for (int i = this.from; i < this.to; i++) {
				difference = Math.max(difference, Math.abs(values[i] - expected[i]));
				largest = Math.max(largest, Math.abs(expected[i]));
			}
			return difference / largest;
		}

	}

}

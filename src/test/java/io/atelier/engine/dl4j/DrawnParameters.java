package io.atelier.engine.dl4j;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import io.atelier.engine.dl4j.ParameterArrays.ParameterArray;
import io.atelier.engine.dl4j.reference.ReferenceNetwork;
import io.atelier.engine.training.Batch;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.layer.Activation;
import io.atelier.recipe.layer.BatchNormalization;
import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.Dense;
import io.atelier.recipe.layer.Layer;
import io.atelier.recipe.layer.LayerSummary;
import io.atelier.recipe.layer.Shape;

/**
 * Draws parameters for which no rounding decides a rectifier or a maximum.
 */
final class DrawnParameters {

	/**
	 * Far above sums of normalized values of unit variance.
	 */
	private static final float FAR = 8;

	private static final int CONNECTIONS = 12;

	private final Architecture architecture;

	private final SplittableRandom random;

	private final float[] values;

	private DrawnParameters(Architecture architecture, long seed) {
		this.architecture = architecture;
		this.random = new SplittableRandom(seed);
		this.values = new float[architecture.parameterCount()];
	}

	/**
	 * Draws few nonzero weights; all weights and biases before the last layer are
	 * multiples of 1/4. For images in quarters, values before the last layer are then
	 * multiples of a power of two that fit the 24 bits of a float: every summation order
	 * gives the same result, and equal or zero values are so on every processor.
	 */
	static float[] inQuarters(Architecture architecture, long seed) {
		DrawnParameters drawn = new DrawnParameters(architecture, seed);
		drawn.draw((array, inputs) -> {
			boolean connected = drawn.random.nextInt(inputs) < CONNECTIONS;
			return connected ? (drawn.random.nextInt(2) * 2 - 1) * (1 + drawn.random.nextInt(2)) / 4f : 0;
		}, () -> (drawn.random.nextInt(5) - 2) / 4f);
		return drawn.values;
	}

	/**
	 * Draws biases that keep every filter and unit of a batch either open or shut, most
	 * of them open. Where a decision would still be close, the filter or unit is shut.
	 * @param least the required margin
	 */
	static float[] separated(Architecture architecture, long seed, Batch batch, double least) {
		DrawnParameters drawn = new DrawnParameters(architecture, seed);
		drawn.draw((array, inputs) -> (float) (drawn.uniform() * Math.sqrt(3.0 / inputs)),
				() -> (drawn.random.nextInt(4) == 0) ? -FAR : FAR);
		ReferenceNetwork reference = new ReferenceNetwork(architecture, ReferenceComparison.DROPOUT_SEED);
		while (drawn.shut(reference.switches(ReferenceComparison.widened(drawn.values), batch).margins(), least)) {
			// Later layers have changed.
		}
		return drawn.values;
	}

	private void draw(Weights weights, Biases biases) {
		List<LayerSummary> layers = this.architecture.leaves().toList();
		for (ParameterArray array : ParameterArrays.of(this.architecture)) {
			Layer layer = layers.get(array.layer()).layer();
			Shape input = layers.get(array.layer()).input();
			if (layer instanceof Convolution convolution) {
				int inputs = input.channels() * convolution.kernel() * convolution.kernel();
				fill(array.from(), array.from() + convolution.filters(), biases);
				fill(array.from() + convolution.filters(), array.to(), () -> weights.draw(array, inputs));
			}
			else if (layer instanceof BatchNormalization) {
				fill(array.from(), array.to(), () -> (float) (uniform() / 2));
				if (array.name().startsWith("scales")) {
					fill(array.from(), (array.from() + array.to()) / 2, this::scale);
				}
				else if (array.name().equals("variances")) {
					fill(array.from(), array.to(), () -> (float) (1 + uniform() / 2));
				}
			}
			else if (((Dense) layer).activation() == Activation.SOFTMAX) {
				fill(array.from(), array.to(), () -> (float) (uniform() * Math.sqrt(3.0 / input.size()) / 4));
			}
			else {
				fill(array.from(), array.to(),
						array.name().equals("biases") ? biases : () -> weights.draw(array, input.size()));
			}
		}
	}

	private void fill(int from, int to, Biases next) {
		for (int i = from; i < to; i++) {
			this.values[i] = next.draw();
		}
	}

	private float scale() {
		double sign = (this.random.nextInt(4) == 0) ? -1 : 1;
		return (float) (sign * (1 + uniform() / 2));
	}

	private double uniform() {
		return 2 * this.random.nextDouble() - 1;
	}

	private boolean shut(Map<Integer, double[]> margins, double least) {
		for (Map.Entry<Integer, double[]> layer : margins.entrySet()) {
			double[] margin = layer.getValue();
			if (Arrays.stream(margin).anyMatch((distance) -> distance < least)) {
				int biases = biases(layer.getKey());
				for (int channel = 0; channel < margin.length; channel++) {
					this.values[biases + channel] = (margin[channel] < least) ? -2 * FAR
							: this.values[biases + channel];
				}
				return true;
			}
		}
		return false;
	}

	private int biases(int layer) {
		List<ParameterArray> arrays = ParameterArrays.of(this.architecture)
			.stream()
			.filter((array) -> array.layer() == layer)
			.toList();
		return arrays.get(arrays.size() - 1).from();
	}

	private interface Weights {

		float draw(ParameterArray array, int inputs);

	}

	private interface Biases {

		float draw();

	}

}

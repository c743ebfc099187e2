package io.atelier.bench;

import io.atelier.recipe.Architecture;
import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.Dense;
import io.atelier.recipe.layer.Layer;
import io.atelier.recipe.layer.LayerSummary;
import io.atelier.recipe.layer.Shape;

/**
 * Floating point operations per image in convolutions and dense layers: two for each
 * multiply-add, including those with padding zeros. Other operations do not count.
 *
 * @param predicting operations of a forward pass
 * @param training operations of a forward and a backward pass: three times each layer's
 * work (outputs, weight gradients, input gradients), without the input gradient of the
 * first layer
 */
record ImageCost(long predicting, long training) {

	static ImageCost of(Architecture network) {
		long all = 0;
		long first = 0;
		for (LayerSummary summary : network.summary()) {
			long operations = 2 * multiplyAdds(summary.layer(), summary.input(), summary.output());
			first = (all == 0) ? operations : first;
			all += operations;
		}
		return new ImageCost(all, 3 * all - first);
	}

	private static long multiplyAdds(Layer layer, Shape input, Shape output) {
		if (layer instanceof Convolution convolution) {
			return (long) output.size() * input.channels() * convolution.kernel() * convolution.kernel();
		}
		if (layer instanceof Dense) {
			return (long) output.size() * input.size();
		}
		return 0;
	}

}

package io.atelier.bench;

import io.atelier.dataset.Garments;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Architecture.LayerSummary;
import io.atelier.recipe.Layer;
import io.atelier.recipe.Shape;

/**
 * Floating point operations that one image costs in the convolutions and dense layers of
 * a network: two for each multiplication with an addition. Those with the zeros of a
 * padding count, all else does not.
 *
 * @param predicting operations of a forward pass
 * @param training operations of a forward and a backward pass: each layer's work three
 * times, for its outputs and the gradients of its weights and of its inputs, but the
 * first layer's inputs are the image, whose gradient nobody needs
 */
record ImageCost(long predicting, long training) {

	/**
	 * Counts.
	 * @param network what computes
	 * @return operations of one image
	 */
	static ImageCost of(Architecture network) {
		long all = 0;
		long first = 0;
		Shape input = Garments.IMAGE;
		for (LayerSummary summary : network.summary()) {
			long operations = 2 * multiplyAdds(summary.layer(), input, summary.output());
			first = (all == 0) ? operations : first;
			all += operations;
			input = summary.output();
		}
		return new ImageCost(all, 3 * all - first);
	}

	private static long multiplyAdds(Layer layer, Shape input, Shape output) {
		if (layer instanceof Layer.Convolution convolution) {
			return (long) output.size() * input.channels() * convolution.kernel() * convolution.kernel();
		}
		if (layer instanceof Layer.Dense) {
			return (long) output.size() * input.size();
		}
		return 0;
	}

}

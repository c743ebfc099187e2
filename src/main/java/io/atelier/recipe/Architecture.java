package io.atelier.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A network and how it is trained by default.
 *
 * @param id its name in requests
 * @param title what it is, in words
 * @param padding how its convolutions treat borders; empty where it has none
 * @param layers from the image to the ten probabilities
 * @param augmentation what is done to the training images; null where nothing is
 * @param epochs passes over the training images
 * @param batchSize examples per update
 */
public record Architecture(String id, String title, Optional<Padding> padding, List<Layer> layers,
		@Nullable Augmentation augmentation, int epochs, int batchSize) {

	public Architecture {
		layers = List.copyOf(layers);
	}

	/**
	 * Each layer with what comes out of it.
	 * @return one element per layer, in order
	 */
	public List<LayerSummary> summary() {
		return LayerSummary.all(this.layers, Shape.IMAGE, 0);
	}

	/**
	 * Each layer that holds no others.
	 * @return those of {@link #summary()}, with what residual blocks consist of in place
	 * of the blocks
	 */
	public Stream<LayerSummary> leaves() {
		return summary().stream().flatMap(LayerSummary::leaves);
	}

	/**
	 * The number of parameters, the running statistics of batch normalisation included.
	 * @return the count that Keras prints as total
	 */
	public int parameterCount() {
		return summary().stream().mapToInt(LayerSummary::parameters).sum();
	}

	/**
	 * A layer in its place.
	 *
	 * @param layer what it does
	 * @param input the shape of one example before it
	 * @param output the shape of one example after it
	 * @param offset of its first parameter among the network's
	 */
	public record LayerSummary(Layer layer, Shape input, Shape output, int offset) {

		static List<LayerSummary> all(List<Layer> layers, Shape input, int offset) {
			List<LayerSummary> all = new ArrayList<>();
			Shape shape = input;
			int start = offset;
			for (Layer layer : layers) {
				LayerSummary summary = new LayerSummary(layer, shape, layer.outputShape(shape), start);
				all.add(summary);
				shape = summary.output;
				start += summary.parameters();
			}
			return all;
		}

		private Stream<LayerSummary> leaves() {
			return (this.layer instanceof Residual block)
					? block.summary(this.input, this.offset).stream().flatMap(LayerSummary::leaves) : Stream.of(this);
		}

		/**
		 * The number of its parameters, running statistics included.
		 * @return the count that Keras prints
		 */
		public int parameters() {
			return this.layer.parameters(this.input);
		}

	}

}

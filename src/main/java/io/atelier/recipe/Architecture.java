package io.atelier.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
		List<LayerSummary> summary = new ArrayList<>();
		Shape shape = Shape.IMAGE;
		for (Layer layer : this.layers) {
			Shape output = layer.outputShape(shape);
			summary.add(new LayerSummary(layer, output, layer.parameters(shape)));
			shape = output;
		}
		return summary;
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
	 * @param output the shape of one example after it
	 * @param parameters how many it has
	 */
	public record LayerSummary(Layer layer, Shape output, int parameters) {

	}

}

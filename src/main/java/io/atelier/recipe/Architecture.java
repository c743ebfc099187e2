package io.atelier.recipe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.atelier.recipe.layer.Layer;
import io.atelier.recipe.layer.LayerSummary;
import io.atelier.recipe.layer.Padding;

/**
 * A network on images of one shape, with its training defaults.
 *
 * @param padding empty for a network without convolutions
 * @param layers from the image to the probabilities
 * @param augmentation random changes to the training images; null for none
 * @param epochs passes over the training images
 * @param batchSize examples per update
 */
public record Architecture(String id, String title, Optional<Padding> padding, Signature signature, List<Layer> layers,
		@Nullable Augmentation augmentation, int epochs, int batchSize) {

	public Architecture {
		layers = List.copyOf(layers);
	}

	/**
	 * Whether this is its network as requests get it that say nothing else.
	 */
	public boolean isAtDefaults() {
		return Networks.find(this.id)
			.filter((network) -> network.fits(this.signature, null))
			.map((network) -> network.on(this.signature))
			.equals(Optional.of(this));
	}

	/**
	 * Each layer in its place.
	 */
	public List<LayerSummary> summary() {
		return LayerSummary.all(this.layers, this.signature.image(), 0);
	}

	/**
	 * The layers that hold no others: those of {@link #summary()}, with the layers of a
	 * residual block instead of the block.
	 */
	public Stream<LayerSummary> leaves() {
		return summary().stream().flatMap(LayerSummary::leaves);
	}

	/**
	 * The number of parameters that Keras prints as total, which includes the running
	 * statistics of batch normalisation.
	 */
	public int parameterCount() {
		return summary().stream().mapToInt(LayerSummary::parameters).sum();
	}

}

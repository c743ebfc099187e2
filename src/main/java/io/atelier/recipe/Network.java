package io.atelier.recipe;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.atelier.recipe.layer.Layer;
import io.atelier.recipe.layer.LayerSummary;
import io.atelier.recipe.layer.Padding;
import io.atelier.recipe.layer.Shape;

/**
 * A network that requests name by its id. A {@link NetworkSource} offers it. Its layers
 * follow from the data set's images and classes.
 *
 * @param paddings the choices of padding, the default first; empty for a network without
 * convolutions
 * @param augmentation random changes to the training images; null for none
 * @param epochs passes over the training images, unless a request says otherwise
 * @param batchSize examples per update, unless a request says otherwise
 */
public record Network(String id, String title, List<Padding> paddings, Design design,
		@Nullable Augmentation augmentation, int epochs, int batchSize) {

	public Network {
		paddings = List.copyOf(paddings);
	}

	/**
	 * The network with its default padding.
	 * @throws IllegalArgumentException if the images are too small for its layers
	 */
	public Architecture on(Signature signature) {
		return on(signature, null);
	}

	/**
	 * The network with a padding of choice.
	 * @param choice one of {@link #paddings()}; null for the default
	 * @throws IllegalArgumentException if the network does not offer this padding, or the
	 * images are too small for its layers
	 */
	public Architecture on(Signature signature, @Nullable Padding choice) {
		if (choice != null && !this.paddings.contains(choice)) {
			throw new IllegalArgumentException("%s has no padding '%s'".formatted(this.id, choice.id()));
		}
		Padding padding = (choice != null || this.paddings.isEmpty()) ? choice : this.paddings.get(0);
		Architecture architecture = new Architecture(this.id, this.title, Optional.ofNullable(padding), signature,
				this.design.layers(signature.classes(), padding), this.augmentation, this.epochs, this.batchSize);
		List<LayerSummary> summary = architecture.summary();
		Shape output = summary.get(summary.size() - 1).output();
		if (!output.equals(Shape.vector(signature.classes()))) {
			throw new IllegalArgumentException(
					"%s gives %s for %s classes".formatted(this.id, output, signature.classes()));
		}
		return architecture;
	}

	/**
	 * Whether the images are large enough for its layers.
	 * @param padding one of {@link #paddings()}; null for the default
	 */
	public boolean fits(Signature signature, @Nullable Padding padding) {
		try {
			on(signature, padding);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/**
	 * Lists the layers of a network, from the image to the probabilities.
	 */
	@FunctionalInterface
	public interface Design {

		/**
		 * Lists the layers.
		 * @param classes the number of outputs
		 * @param padding null for a network without convolutions
		 */
		List<Layer> layers(int classes, @Nullable Padding padding);

	}

}

package io.atelier.recipe;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A network that can be asked for by its name. A {@link NetworkSource} offers it.
 *
 * @param id its name in requests
 * @param title what it is, in words
 * @param paddings how its convolutions can treat borders, the default first; empty where
 * it has none
 * @param design its layers
 * @param augmentation what is done to the training images; null where nothing is
 * @param epochs passes over the training images unless a request says otherwise
 * @param batchSize examples per update unless a request says otherwise
 */
public record Network(String id, String title, List<Padding> paddings, Design design,
		@Nullable Augmentation augmentation, int epochs, int batchSize) {

	public Network {
		paddings = List.copyOf(paddings);
	}

	/**
	 * The network with its default padding.
	 * @return all its layers
	 */
	public Architecture atDefaults() {
		return build(this.paddings.isEmpty() ? null : this.paddings.get(0));
	}

	/**
	 * The network with a padding of choice.
	 * @param padding one of {@link #paddings()}
	 * @return all its layers
	 */
	public Architecture with(Padding padding) {
		return build(padding);
	}

	private Architecture build(@Nullable Padding padding) {
		return new Architecture(this.id, this.title, Optional.ofNullable(padding), this.design.layers(padding),
				this.augmentation, this.epochs, this.batchSize);
	}

	/**
	 * What a network is made of.
	 */
	@FunctionalInterface
	public interface Design {

		/**
		 * Lists the layers.
		 * @param padding how convolutions treat borders; null where there are none
		 * @return from the image to the probabilities
		 */
		List<Layer> layers(@Nullable Padding padding);

	}

}

package io.atelier.recipe;

import java.util.List;
import java.util.Optional;

import io.atelier.dataset.Garments;
import io.atelier.recipe.layer.Padding;

/**
 * All networks as they are on Fashion-MNIST.
 */
public final class GarmentNetworks {

	private GarmentNetworks() {
	}

	public static List<Architecture> all() {
		return Networks.all().stream().map((network) -> network.on(Garments.SIGNATURE)).toList();
	}

	public static Architecture named(String id) {
		return find(id).orElseThrow();
	}

	public static Architecture named(String id, Padding padding) {
		return Networks.find(id).orElseThrow().on(Garments.SIGNATURE, padding);
	}

	public static Optional<Architecture> find(String id) {
		return Networks.find(id).map((network) -> network.on(Garments.SIGNATURE));
	}

}

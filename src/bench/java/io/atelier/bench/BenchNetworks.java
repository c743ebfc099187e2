package io.atelier.bench;

import java.util.List;
import java.util.Optional;

import io.atelier.dataset.fashionmnist.FashionMnist;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Network;
import io.atelier.recipe.Networks;

/**
 * The networks as they are on Fashion-MNIST.
 */
final class BenchNetworks {

	private BenchNetworks() {
	}

	static List<Architecture> all() {
		return Networks.all().stream().map(BenchNetworks::onFashionMnist).toList();
	}

	static Optional<Architecture> find(String id) {
		return Networks.find(id).map(BenchNetworks::onFashionMnist);
	}

	private static Architecture onFashionMnist(Network network) {
		return network.on(FashionMnist.SCHEMA.signature());
	}

}

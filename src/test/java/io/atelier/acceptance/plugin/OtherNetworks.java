package io.atelier.acceptance.plugin;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.atelier.recipe.Network;
import io.atelier.recipe.NetworkSource;
import io.atelier.recipe.layer.Activation;
import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.Dense;
import io.atelier.recipe.layer.Flatten;
import io.atelier.recipe.layer.Layer;
import io.atelier.recipe.layer.MaxPooling;
import io.atelier.recipe.layer.Padding;

/**
 * One small network.
 */
public final class OtherNetworks implements NetworkSource {

	@Override
	public List<Network> networks() {
		return List.of(new Network("small", "A small one", List.of(Padding.VALID), OtherNetworks::layers, null, 2, 50));
	}

	private static List<Layer> layers(int classes, @Nullable Padding padding) {
		return List.of(new Convolution(8, 5, Padding.VALID), new MaxPooling(2), new Flatten(),
				new Dense(classes, Activation.SOFTMAX));
	}

}

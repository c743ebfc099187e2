package io.atelier.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.atelier.recipe.Architecture;
import io.atelier.recipe.Augmentation;
import io.atelier.recipe.Network;
import io.atelier.recipe.NetworkSource;
import io.atelier.recipe.Signature;
import io.atelier.recipe.layer.Activation;
import io.atelier.recipe.layer.BatchNormalization;
import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.Dense;
import io.atelier.recipe.layer.Dropout;
import io.atelier.recipe.layer.Flatten;
import io.atelier.recipe.layer.Layer;
import io.atelier.recipe.layer.MaxPooling;
import io.atelier.recipe.layer.Padding;
import io.atelier.recipe.layer.Shape;

/**
 * The seven networks of the paper, sections 3 and 4.1, in its order. The paper does not
 * state a padding; the first one listed comes closest to its results.
 */
public final class PaperNetworks implements NetworkSource {

	private static final Signature SIGNATURE = new Signature(new Shape(1, 28, 28), 10);

	private static final List<Integer> FILTERS = List.of(32, 64, 128);

	private static final BatchNormalization BATCH_NORMALIZATION = new BatchNormalization(0.99, 1e-3);

	private static final Augmentation AUGMENTATION = new Augmentation(20, 0.1, 0.1);

	private static final List<Network> ALL = List.of(mlp("mlp", "Multilayer perceptron", 0, null),
			mlp("mlp-dropout", "Multilayer perceptron with dropout", 0.2, null),
			mlp("mlp-dropout-augmented", "Multilayer perceptron with dropout on augmented images", 0.2, AUGMENTATION),
			cnn("cnn-pool", "Convolutions and pooling", false, false),
			cnn("cnn-pool-batchnorm", "Convolutions, batch normalisation and pooling", true, false),
			cnn("cnn-pool-batchnorm-dropout", "Convolutions, batch normalisation, pooling and dropout", true, true),
			new Network("hybrid", "Hybrid of paired convolutions, batch normalisation and dropout",
					List.of(Padding.SAME), PaperNetworks::hybrid, null, 20, 128));

	@Override
	public List<Network> networks() {
		return ALL;
	}

	static boolean contain(Architecture architecture) {
		return ALL.stream().anyMatch((network) -> network.on(SIGNATURE).equals(architecture));
	}

	private static Network mlp(String id, String title, double dropout, @Nullable Augmentation augmentation) {
		return new Network(id, title, List.of(), (classes, padding) -> mlp(dropout, classes), augmentation, 10, 32);
	}

	private static List<Layer> mlp(double dropout, int classes) {
		List<Layer> layers = new ArrayList<>(List.of(new Flatten()));
		for (int units : List.of(128, 64)) {
			layers.add(new Dense(units, Activation.RELU));
			if (dropout > 0) {
				layers.add(new Dropout(dropout));
			}
		}
		layers.add(new Dense(classes, Activation.SOFTMAX));
		return layers;
	}

	private static Network cnn(String id, String title, boolean batchNormalization, boolean dropout) {
		return new Network(id, title, List.of(Padding.SAME, Padding.VALID),
				(classes, padding) -> cnn(batchNormalization, dropout, classes, Objects.requireNonNull(padding)), null,
				10, 128);
	}

	private static List<Layer> cnn(boolean batchNormalization, boolean dropout, int classes, Padding padding) {
		List<Layer> layers = new ArrayList<>();
		for (int filters : FILTERS) {
			layers.add(new Convolution(filters, 3, padding));
			if (batchNormalization) {
				layers.add(BATCH_NORMALIZATION);
			}
			layers.add(new MaxPooling(2));
			if (dropout) {
				layers.add(new Dropout(0.25));
			}
		}
		addClassifier(layers, 128, dropout, classes);
		return layers;
	}

	private static List<Layer> hybrid(int classes, @Nullable Padding padding) {
		List<Layer> layers = new ArrayList<>();
		for (int filters : FILTERS) {
			for (int i = 0; i < 2; i++) {
				layers.add(new Convolution(filters, 3, Objects.requireNonNull(padding)));
				layers.add(BATCH_NORMALIZATION);
			}
			layers.add(new MaxPooling(2));
			layers.add(new Dropout(0.25));
		}
		addClassifier(layers, 512, true, classes);
		return layers;
	}

	private static void addClassifier(List<Layer> layers, int units, boolean dropout, int classes) {
		layers.add(new Flatten());
		layers.add(new Dense(units, Activation.RELU));
		if (dropout) {
			layers.add(new Dropout(0.5));
		}
		layers.add(new Dense(classes, Activation.SOFTMAX));
	}

}

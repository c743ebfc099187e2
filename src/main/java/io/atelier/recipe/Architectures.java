package io.atelier.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.atelier.recipe.Layer.BatchNormalization;
import io.atelier.recipe.Layer.Convolution;
import io.atelier.recipe.Layer.Dense;
import io.atelier.recipe.Layer.Dropout;
import io.atelier.recipe.Layer.Flatten;
import io.atelier.recipe.Layer.MaxPooling;

/**
 * The seven networks of the paper, sections 3 and 4.1.
 */
public final class Architectures {

	private static final List<Integer> FILTERS = List.of(32, 64, 128);

	private static final BatchNormalization BATCH_NORMALIZATION = new BatchNormalization(0.99, 1e-3);

	private static final Augmentation AUGMENTATION = new Augmentation(20, 0.1, 0.1);

	private Architectures() {
	}

	/**
	 * All of them, at their defaults.
	 * @return seven architectures in the paper's order
	 */
	public static List<Architecture> all() {
		return List.of(mlp("mlp", "1", "Multilayer perceptron", 0, null),
				mlp("mlp-dropout", "2", "Multilayer perceptron with dropout", 0.2, null), mlp("mlp-dropout-augmented",
						"3", "Multilayer perceptron with dropout on augmented images", 0.2, AUGMENTATION),
				cnn("cnn-pool", "4-A", "Convolutions and pooling", false, false, Padding.SAME),
				cnn("cnn-pool-batchnorm", "4-B", "Convolutions, batch normalisation and pooling", true, false,
						Padding.SAME),
				cnn("cnn-pool-batchnorm-dropout", "5", "Convolutions, batch normalisation, pooling and dropout", true,
						true, Padding.SAME),
				hybrid());
	}

	/**
	 * The names that can be asked for.
	 * @return seven ids in the paper's order
	 */
	public static List<String> ids() {
		return all().stream().map(Architecture::id).toList();
	}

	/**
	 * One of them, at its defaults.
	 * @param id its name in requests
	 * @return the architecture, or nothing where there is none of that name
	 */
	public static Optional<Architecture> find(String id) {
		return all().stream().filter((architecture) -> architecture.id().equals(id)).findFirst();
	}

	/**
	 * The paddings that an architecture can be had with, since the paper does not state
	 * it.
	 * @param id its name in requests
	 * @return the default first; empty where it has no convolutions
	 */
	public static List<Padding> paddings(String id) {
		return switch (id) {
			case "cnn-pool", "cnn-pool-batchnorm", "cnn-pool-batchnorm-dropout" -> List.of(Padding.SAME, Padding.VALID);
			case "hybrid" -> List.of(Padding.SAME);
			default -> List.of();
		};
	}

	/**
	 * One of them, with a padding of choice.
	 * @param id its name in requests
	 * @param padding one of {@link #paddings(String)}
	 * @return the architecture, or nothing where it cannot be had so
	 */
	public static Optional<Architecture> find(String id, Padding padding) {
		if (!paddings(id).contains(padding)) {
			return Optional.empty();
		}
		return find(id)
			.map((found) -> (found.padding().orElseThrow() == padding) ? found : withPadding(found, padding));
	}

	private static Architecture withPadding(Architecture cnn, Padding padding) {
		boolean batchNormalization = cnn.layers().contains(BATCH_NORMALIZATION);
		boolean dropout = cnn.layers().stream().anyMatch(Dropout.class::isInstance);
		return cnn(cnn.id(), cnn.paperName(), cnn.title(), batchNormalization, dropout, padding);
	}

	private static Architecture mlp(String id, String paperName, String title, double dropout,
			@Nullable Augmentation augmentation) {
		List<Layer> layers = new ArrayList<>(List.of(new Flatten()));
		for (int units : List.of(128, 64)) {
			layers.add(new Dense(units, Activation.RELU));
			if (dropout > 0) {
				layers.add(new Dropout(dropout));
			}
		}
		layers.add(new Dense(10, Activation.SOFTMAX));
		return new Architecture(id, paperName, title, Optional.empty(), layers, augmentation, 10, 32);
	}

	private static Architecture cnn(String id, String paperName, String title, boolean batchNormalization,
			boolean dropout, Padding padding) {
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
		addClassifier(layers, 128, dropout);
		return new Architecture(id, paperName, title, Optional.of(padding), layers, null, 10, 128);
	}

	private static Architecture hybrid() {
		List<Layer> layers = new ArrayList<>();
		for (int filters : FILTERS) {
			for (int i = 0; i < 2; i++) {
				layers.add(new Convolution(filters, 3, Padding.SAME));
				layers.add(BATCH_NORMALIZATION);
			}
			layers.add(new MaxPooling(2));
			layers.add(new Dropout(0.25));
		}
		addClassifier(layers, 512, true);
		return new Architecture("hybrid", "6", "Hybrid of paired convolutions, batch normalisation and dropout",
				Optional.of(Padding.SAME), layers, null, 20, 128);
	}

	private static void addClassifier(List<Layer> layers, int units, boolean dropout) {
		layers.add(new Flatten());
		layers.add(new Dense(units, Activation.RELU));
		if (dropout) {
			layers.add(new Dropout(0.5));
		}
		layers.add(new Dense(10, Activation.SOFTMAX));
	}

}

package io.atelier.paper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.atelier.recipe.Architecture;
import io.atelier.recipe.layer.BatchNormalization;
import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.Dense;
import io.atelier.recipe.layer.Dropout;
import io.atelier.recipe.layer.Layer;
import io.atelier.recipe.layer.MaxPooling;
import io.atelier.recipe.layer.Padding;

final class LayerLedger {

	private static final String BASIC = "cnn-pool";

	private static final String NORMALIZED = "cnn-pool-batchnorm";

	private static final String REGULARIZED = "cnn-pool-batchnorm-dropout";

	private static final String HYBRID = "hybrid";

	private LayerLedger() {
	}

	static List<Hyperparameter> of(Architecture architecture) {
		List<Hyperparameter> ledger = new ArrayList<>();
		if (architecture.padding().isPresent()) {
			ledger.addAll(convolutions(architecture, architecture.padding().get()));
		}
		ledger.addAll(batchNormalization(architecture));
		ledger.add(hiddenUnits(architecture));
		ledger.add(Hyperparameter.stated("outputs", "10, softmax", Ledger.MODELS));
		ledger.add(Hyperparameter.stated("hiddenActivation", "relu", Ledger.MODELS));
		ledger.addAll(dropout(architecture));
		ledger.add(Hyperparameter.assumed("weightInitialization", "Glorot uniform", Ledger.KERAS));
		ledger.add(Hyperparameter.assumed("biasInitialization", 0, Ledger.KERAS));
		return ledger;
	}

	private static List<Hyperparameter> convolutions(Architecture architecture, Padding padding) {
		List<Convolution> convolutions = layers(architecture, Convolution.class);
		Set<Integer> filters = convolutions.stream()
			.map(Convolution::filters)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		int kernel = convolutions.get(0).kernel();
		int pool = layers(architecture, MaxPooling.class).get(0).size();
		return List.of(depth(architecture, convolutions.size()), filters(architecture, words(filters)),
				Hyperparameter.stated("kernelSize", kernel + "x" + kernel, Ledger.MODELS),
				Hyperparameter.assumed("padding", padding.id(), padding(architecture.id())),
				Hyperparameter.stated("poolSize", pool + "x" + pool, Ledger.MODELS));
	}

	private static Hyperparameter depth(Architecture architecture, int convolutions) {
		return architecture.id().equals(HYBRID)
				? Hyperparameter.assumed("convolutions", convolutions,
						"Not stated; six, with dense 512, come closest to figure 11's first epochs")
				: Hyperparameter.stated("convolutions", convolutions, Ledger.MODELS);
	}

	private static Hyperparameter filters(Architecture architecture, String filters) {
		return switch (architecture.id()) {
			case BASIC -> Hyperparameter.assumed("filters", filters, "Not stated; taken from model 4-B");
			case HYBRID ->
				Hyperparameter.assumed("filters", filters, "Not stated; taken from model 4-B, for each pair");
			default -> Hyperparameter.stated("filters", filters, Ledger.MODELS);
		};
	}

	private static String padding(String id) {
		String independent = "Not stated. An independent run ends at training loss / accuracy ";
		return switch (id) {
			case BASIC -> independent + "0.1383 / 0.9494 with same and 0.2254 / 0.9170 with valid (Keras' default); "
					+ "the paper has 0.1494 / 0.9435. One seed each";
			case NORMALIZED ->
				independent + "0.0763 / 0.9714 with same and 0.1232 / 0.9533 with valid (Keras' default); "
						+ "the paper has 0.0789 / 0.9702. One seed each";
			case REGULARIZED ->
				"Not stated; as in models 4-A and 4-B. An independent run with same ends at training loss / accuracy "
						+ "0.2578 / 0.9075, the paper has 0.2398 / 0.9119. One seed";
			default -> "Not stated; with valid (Keras' default) no pixels of an image would remain after the sixth "
					+ "convolution";
		};
	}

	private static List<Hyperparameter> batchNormalization(Architecture architecture) {
		List<BatchNormalization> layers = layers(architecture, BatchNormalization.class);
		if (layers.isEmpty()) {
			return List.of();
		}
		return List.of(
				Hyperparameter.assumed("batchNormalization.position", "after the activation",
						"Not stated; the activation is part of the convolution layer"),
				Hyperparameter.assumed("batchNormalization.momentum", layers.get(0).momentum(), Ledger.KERAS
						+ "; consistent with figure 11's first epoch of Adadelta, still at chance on validation"),
				Hyperparameter.assumed("batchNormalization.epsilon", layers.get(0).epsilon(), Ledger.KERAS));
	}

	private static Hyperparameter hiddenUnits(Architecture architecture) {
		List<Dense> dense = layers(architecture, Dense.class);
		String units = words(dense.stream().limit(dense.size() - 1).map(Dense::units).toList());
		return switch (architecture.id()) {
			case BASIC -> Hyperparameter.assumed("hiddenUnits", units, "Not stated; taken from model 4-B");
			case HYBRID -> Hyperparameter.assumed("hiddenUnits", units,
					"Not stated; 512, with six convolutions, comes closest to figure 11's first epochs");
			default -> Hyperparameter.stated("hiddenUnits", units, Ledger.MODELS);
		};
	}

	private static List<Hyperparameter> dropout(Architecture architecture) {
		List<Double> rates = layers(architecture, Dropout.class).stream().map(Dropout::rate).distinct().toList();
		if (rates.isEmpty()) {
			return List.of();
		}
		if (rates.size() == 1) {
			return List.of(Hyperparameter.stated("dropout", rates.get(0), Ledger.MODELS));
		}
		String why = architecture.id().equals(HYBRID) ? "The layer is stated, its rate is not"
				: "The layer is stated, its rate is not; an independent run with 0.25 and 0.5 ends at training loss / "
						+ "accuracy 0.2578 / 0.9075, the paper has 0.2398 / 0.9119";
		return List.of(Hyperparameter.assumed("dropout.afterPooling", rates.get(0), why),
				Hyperparameter.assumed("dropout.afterDense", rates.get(1), why));
	}

	private static <T extends Layer> List<T> layers(Architecture architecture, Class<T> type) {
		return architecture.layers().stream().filter(type::isInstance).map(type::cast).toList();
	}

	private static String words(Iterable<Integer> sizes) {
		List<String> words = new ArrayList<>();
		sizes.forEach((size) -> words.add(size.toString()));
		return String.join(", ", words);
	}

}

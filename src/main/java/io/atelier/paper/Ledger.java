package io.atelier.paper;

import java.util.ArrayList;
import java.util.List;

import io.atelier.optimizer.Optimizer;
import io.atelier.recipe.Architecture;

/**
 * Lists the source of every value that training depends on: where the paper states it, or
 * why it is assumed. The values are read from the recipe, so they cannot differ from it.
 */
public final class Ledger {

	static final String MODELS = "Sections 3 and 4.1";

	static final String KERAS = "Not stated; Keras' default (TF2)";

	private static final String DEFAULT_OPTIMIZER = "Not stated for table 1; the hybrid's test accuracy there (0.9329) "
			+ "is close to figure 11's for Adam (0.9367)";

	private Ledger() {
	}

	/**
	 * Data, training, layers and augmentation of a network; empty for a network that is
	 * not in the paper.
	 */
	public static List<Hyperparameter> of(Architecture architecture) {
		if (PaperResults.table1(architecture.id()).isEmpty()) {
			return List.of();
		}
		List<Hyperparameter> ledger = new ArrayList<>(data());
		ledger.addAll(training(architecture));
		ledger.addAll(LayerLedger.of(architecture));
		ledger.addAll(AugmentationLedger.of(architecture));
		return List.copyOf(ledger);
	}

	/**
	 * The hyperparameters of an optimizer, the learning rate first; empty for an
	 * optimizer that is not in the paper.
	 */
	public static List<Hyperparameter> of(Optimizer optimizer) {
		return PaperResults.figure11(optimizer.id()).isPresent() ? OptimizerLedger.of(optimizer) : List.of();
	}

	private static List<Hyperparameter> data() {
		return List.of(Hyperparameter.stated("pixelScaling", "1/255, to [0, 1]", "Section 1"), Hyperparameter
			.stated("validationSet", "test set", "Section 1; a holdout is used here unless the test set is requested"));
	}

	private static List<Hyperparameter> training(Architecture architecture) {
		return List.of(Hyperparameter.stated("epochs", architecture.epochs(), "Table 1"), batchSize(architecture),
				Hyperparameter.assumed("optimizer", "adam", DEFAULT_OPTIMIZER),
				Hyperparameter.assumed("loss", "categorical cross-entropy",
						"Not stated; the usual loss for a softmax over ten classes"),
				Hyperparameter.assumed("shuffling", "every epoch", KERAS));
	}

	private static Hyperparameter batchSize(Architecture architecture) {
		return switch (architecture.id()) {
			case "mlp", "mlp-dropout-augmented" ->
				Hyperparameter.assumed("batchSize", architecture.batchSize(), KERAS + ", as stated for model 2");
			case "cnn-pool-batchnorm" -> Hyperparameter.assumed("batchSize", architecture.batchSize(),
					"Not stated; as stated for models 4-A, 5 and 6");
			default -> Hyperparameter.stated("batchSize", architecture.batchSize(), MODELS);
		};
	}

}

package io.atelier.recipe;

import java.util.List;
import java.util.Map;

/**
 * Where the values of an optimizer come from.
 */
final class OptimizerLedger {

	private static final String DEFAULT = "Keras' default (TF2), which figure 11 is taken to use throughout";

	private static final String CHOSEN = "Chosen in the request; Keras' default (TF2) is %s";

	private OptimizerLedger() {
	}

	static List<Hyperparameter> of(Optimizer optimizer) {
		Optimizer defaults = Optimizers.with(optimizer.id(), Map.of());
		return optimizer.hyperparameters().entrySet().stream().map((entry) -> {
			Double standard = defaults.hyperparameters().get(entry.getKey());
			String source = entry.getValue().equals(standard) ? DEFAULT : CHOSEN.formatted(standard);
			return Hyperparameter.assumed(entry.getKey(), entry.getValue(), source);
		}).toList();
	}

}

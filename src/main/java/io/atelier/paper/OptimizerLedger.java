package io.atelier.paper;

import java.util.List;

import io.atelier.optimizer.Optimizer;

final class OptimizerLedger {

	private static final String DEFAULT = "Keras' default (TF2); figure 11 is assumed to use the defaults throughout";

	private static final String CHOSEN = "Chosen in the request; Keras' default (TF2) is %s";

	private OptimizerLedger() {
	}

	static List<Hyperparameter> of(Optimizer optimizer) {
		Optimizer defaults = optimizer.algorithm().atDefaults();
		return optimizer.hyperparameters().entrySet().stream().map((entry) -> {
			Double standard = defaults.hyperparameters().get(entry.getKey());
			String source = entry.getValue().equals(standard) ? DEFAULT : CHOSEN.formatted(standard);
			return Hyperparameter.assumed(entry.getKey(), entry.getValue(), source);
		}).toList();
	}

}

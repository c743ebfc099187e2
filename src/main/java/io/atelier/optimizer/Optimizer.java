package io.atelier.optimizer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An algorithm with hyperparameter values; update rule and hyperparameters mean the same
 * as in Keras (TF2).
 *
 * @param hyperparameters values by their names in requests, {@code learningRate} first
 */
public record Optimizer(Algorithm algorithm, Map<String, Double> hyperparameters) {

	public Optimizer {
		hyperparameters = Collections.unmodifiableMap(new LinkedHashMap<>(hyperparameters));
	}

	public String id() {
		return this.algorithm.id();
	}

	public double learningRate() {
		return value(Setting.LEARNING_RATE);
	}

	public double value(String name) {
		return Objects.requireNonNull(this.hyperparameters.get(name), name);
	}

	public boolean isAtDefaults() {
		return equals(this.algorithm.atDefaults());
	}

	/**
	 * Fails with {@link IllegalArgumentException} for an unknown hyperparameter.
	 */
	public Optimizer with(Map<String, Double> overrides) {
		Map<String, Double> values = new LinkedHashMap<>(this.hyperparameters);
		overrides.forEach((name, value) -> {
			if (values.replace(name, value) == null) {
				throw new IllegalArgumentException("%s has no '%s'".formatted(id(), name));
			}
		});
		return new Optimizer(this.algorithm, values);
	}

	public UpdateRule newRule() {
		return this.algorithm.rule(this);
	}

}

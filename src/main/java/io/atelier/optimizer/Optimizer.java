package io.atelier.optimizer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An algorithm and the values of its hyperparameters, with Keras' (TF2) update rule and
 * meaning of every value.
 *
 * @param algorithm how parameters are changed
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

	/**
	 * The value of a hyperparameter.
	 * @param name one that the algorithm has
	 * @return its value
	 */
	public double value(String name) {
		return Objects.requireNonNull(this.hyperparameters.get(name), name);
	}

	public boolean isAtDefaults() {
		return equals(this.algorithm.atDefaults());
	}

	/**
	 * The same with some values of choice.
	 * @param overrides values by name
	 * @return the optimizer
	 * @throws IllegalArgumentException if there is no such hyperparameter
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

	/**
	 * Begins to optimize.
	 * @return a rule at its first update, for one training run
	 */
	public UpdateRule newRule() {
		return this.algorithm.rule(this);
	}

}

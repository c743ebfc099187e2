package io.atelier.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The seven optimizers of the paper's figure 11, at TF2 Keras' defaults.
 */
public final class Optimizers {

	private static final List<Optimizer> DEFAULTS = List.of(new Optimizer.Sgd(0.01),
			new Optimizer.Adam(1e-3, 0.9, 0.999, 1e-7), new Optimizer.RmsProp(1e-3, 0.9, 1e-7),
			new Optimizer.Adagrad(1e-3, 0.1, 1e-7), new Optimizer.Adadelta(1e-3, 0.95, 1e-7),
			new Optimizer.Adamax(1e-3, 0.9, 0.999, 1e-7), new Optimizer.Nadam(1e-3, 0.9, 0.999, 1e-7));

	private Optimizers() {
	}

	/**
	 * All of them, at their defaults.
	 * @return seven optimizers in the paper's order
	 */
	public static List<Optimizer> all() {
		return DEFAULTS;
	}

	/**
	 * The names that can be asked for.
	 * @return seven ids in the paper's order
	 */
	public static List<String> ids() {
		return DEFAULTS.stream().map(Optimizer::id).toList();
	}

	/**
	 * One of them, at its defaults.
	 * @param id its name in requests
	 * @return the optimizer, or nothing where there is none of that name
	 */
	public static Optional<Optimizer> find(String id) {
		return DEFAULTS.stream().filter((optimizer) -> optimizer.id().equals(id)).findFirst();
	}

	/**
	 * One of them, with some values of choice.
	 * @param id its name in requests
	 * @param overrides values by the names of {@link Optimizer#hyperparameters()}
	 * @return the optimizer
	 * @throws IllegalArgumentException if there is no such optimizer or it has no such
	 * hyperparameter
	 */
	public static Optimizer with(String id, Map<String, Double> overrides) {
		Optimizer defaults = find(id).orElseThrow(() -> new IllegalArgumentException("no optimizer '" + id + "'"));
		Map<String, Double> values = new LinkedHashMap<>(defaults.hyperparameters());
		overrides.forEach((name, value) -> {
			if (values.replace(name, value) == null) {
				throw new IllegalArgumentException("%s has no '%s'".formatted(id, name));
			}
		});
		return create(id, values);
	}

	private static Optimizer create(String id, Map<String, Double> values) {
		ToDoubleFunction<String> value = (name) -> Objects.requireNonNull(values.get(name));
		double learningRate = value.applyAsDouble("learningRate");
		return switch (id) {
			case "sgd" -> new Optimizer.Sgd(learningRate);
			case "adam" -> new Optimizer.Adam(learningRate, value.applyAsDouble("beta1"), value.applyAsDouble("beta2"),
					value.applyAsDouble("epsilon"));
			case "adamax" -> new Optimizer.Adamax(learningRate, value.applyAsDouble("beta1"),
					value.applyAsDouble("beta2"), value.applyAsDouble("epsilon"));
			case "nadam" -> new Optimizer.Nadam(learningRate, value.applyAsDouble("beta1"),
					value.applyAsDouble("beta2"), value.applyAsDouble("epsilon"));
			case "rmsprop" ->
				new Optimizer.RmsProp(learningRate, value.applyAsDouble("rho"), value.applyAsDouble("epsilon"));
			case "adagrad" -> new Optimizer.Adagrad(learningRate, value.applyAsDouble("initialAccumulator"),
					value.applyAsDouble("epsilon"));
			case "adadelta" ->
				new Optimizer.Adadelta(learningRate, value.applyAsDouble("rho"), value.applyAsDouble("epsilon"));
			default -> throw new IllegalArgumentException("no optimizer '" + id + "'");
		};
	}

}

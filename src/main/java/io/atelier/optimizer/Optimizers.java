package io.atelier.optimizer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;

/**
 * The optimizers that {@code META-INF/services} names.
 */
public final class Optimizers {

	private static final List<Optimizer> ALL = StreamSupport
		.stream(ServiceLoader.load(Algorithm.class, Optimizers.class.getClassLoader()).spliterator(), false)
		.map(Algorithm::atDefaults)
		.toList();

	private Optimizers() {
	}

	/**
	 * All of them, at their defaults.
	 * @return the seven of the paper in its order, then others
	 */
	public static List<Optimizer> all() {
		return ALL;
	}

	/**
	 * The names that can be asked for.
	 * @return ids in the order of {@link #all()}
	 */
	public static List<String> ids() {
		return ALL.stream().map(Optimizer::id).toList();
	}

	/**
	 * One of them, at its defaults.
	 * @param id its name in requests
	 * @return the optimizer, or nothing where there is none of that name
	 */
	public static Optional<Optimizer> find(String id) {
		return ALL.stream().filter((optimizer) -> optimizer.id().equals(id)).findFirst();
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
		return find(id).orElseThrow(() -> new IllegalArgumentException("no optimizer '" + id + "'")).with(overrides);
	}

}

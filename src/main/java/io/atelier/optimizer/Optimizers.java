package io.atelier.optimizer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;

/**
 * The optimizers listed in {@code META-INF/services}.
 */
public final class Optimizers {

	private static final List<Optimizer> ALL = StreamSupport
		.stream(ServiceLoader.load(Algorithm.class, Optimizers.class.getClassLoader()).spliterator(), false)
		.map(Algorithm::atDefaults)
		.toList();

	private Optimizers() {
	}

	/**
	 * All optimizers at their defaults: the paper's seven in its order, then others.
	 */
	public static List<Optimizer> all() {
		return ALL;
	}

	public static List<String> ids() {
		return ALL.stream().map(Optimizer::id).toList();
	}

	public static Optional<Optimizer> find(String id) {
		return ALL.stream().filter((optimizer) -> optimizer.id().equals(id)).findFirst();
	}

	/**
	 * Fails with {@link IllegalArgumentException} for an unknown id or hyperparameter.
	 */
	public static Optimizer with(String id, Map<String, Double> overrides) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("no optimizer '" + id + "'")).with(overrides);
	}

}

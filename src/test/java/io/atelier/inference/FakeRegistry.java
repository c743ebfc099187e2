package io.atelier.inference;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.atelier.evaluation.Evaluation;
import io.atelier.model.ModelRegistry;
import io.atelier.model.NewModel;
import io.atelier.model.StoredModel;
import io.atelier.optimizer.Optimizers;
import io.atelier.platform.ProblemException;
import io.atelier.recipe.Architectures;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;

/**
 * A registry in memory that counts how often it is asked.
 */
public class FakeRegistry implements ModelRegistry {

	private final Map<String, UUID> aliases = new ConcurrentHashMap<>();

	private final Map<UUID, float[]> parameters = new ConcurrentHashMap<>();

	private final Map<UUID, Double> temperatures = new ConcurrentHashMap<>();

	private final AtomicInteger lookups = new AtomicInteger();

	private final AtomicInteger loads = new AtomicInteger();

	private volatile Runnable beforeReading = () -> {
	};

	/**
	 * Adds a model.
	 * @param memoryBytes what its predictors say they hold
	 * @return its id
	 */
	public UUID add(long memoryBytes) {
		return add(memoryBytes, 0);
	}

	/**
	 * Adds a model.
	 * @param memoryBytes what its predictors say they hold
	 * @param shift what they add to the class of each image
	 * @return its id
	 */
	public UUID add(long memoryBytes, int shift) {
		UUID id = UUID.randomUUID();
		this.parameters.put(id, new float[] { memoryBytes, shift });
		return id;
	}

	/**
	 * Adds a model that was calibrated.
	 * @param temperature what was fitted
	 * @return its id
	 */
	public UUID addCalibrated(double temperature) {
		UUID id = add(1);
		this.temperatures.put(id, temperature);
		return id;
	}

	public void point(String alias, UUID model) {
		this.aliases.put(alias, model);
	}

	public void removeAliases() {
		this.aliases.clear();
	}

	public void beforeReading(Runnable action) {
		this.beforeReading = action;
	}

	public int lookups() {
		return this.lookups.get();
	}

	public int loads() {
		return this.loads.get();
	}

	@Override
	public StoredModel store(NewModel model) {
		throw new UnsupportedOperationException();
	}

	@Override
	public StoredModel find(String idOrAlias) {
		this.lookups.incrementAndGet();
		UUID id = this.aliases.get(idOrAlias);
		if (id == null && idOrAlias.length() == 36) {
			id = UUID.fromString(idOrAlias);
		}
		if (id == null || !this.parameters.containsKey(id)) {
			throw ProblemException.notFound("model", idOrAlias);
		}
		Recipe recipe = new Recipe(Architectures.find("mlp").orElseThrow(), Optimizers.find("adam").orElseThrow(), 1,
				32, 1, "fashion-sketch", 100, Validation.TEST);
		Evaluation evaluation = new Evaluation(1, 1, 1, 1, 1, List.of(), List.of(), null);
		Double fitted = this.temperatures.get(id);
		OptionalDouble temperature = (fitted != null) ? OptionalDouble.of(fitted) : OptionalDouble.empty();
		return new StoredModel(id, UUID.randomUUID(), recipe, Instant.EPOCH, 1, "", 1, List.of(), evaluation,
				OptionalDouble.empty(), temperature);
	}

	@Override
	public float[] parameters(UUID id) {
		this.loads.incrementAndGet();
		this.beforeReading.run();
		float[] found = this.parameters.get(id);
		if (found == null) {
			throw ProblemException.notFound("model", id);
		}
		return found;
	}

}

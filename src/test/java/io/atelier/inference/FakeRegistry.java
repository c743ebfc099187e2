package io.atelier.inference;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import io.atelier.access.Creator;
import io.atelier.evaluation.Evaluation;
import io.atelier.model.ModelRegistry;
import io.atelier.model.NewModel;
import io.atelier.model.StoredModel;
import io.atelier.model.TestModels;
import io.atelier.optimizer.Optimizers;
import io.atelier.platform.ProblemException;
import io.atelier.recipe.GarmentNetworks;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;

public class FakeRegistry implements ModelRegistry {

	private final Map<String, UUID> aliases = new ConcurrentHashMap<>();

	private final Map<UUID, float[]> parameters = new ConcurrentHashMap<>();

	private final Map<UUID, Double> temperatures = new ConcurrentHashMap<>();

	private final AtomicInteger lookups = new AtomicInteger();

	private final AtomicInteger loads = new AtomicInteger();

	private volatile Runnable beforeReading = () -> {
	};

	public UUID add(long memoryBytes) {
		return add(memoryBytes, 0);
	}

	public UUID add(long memoryBytes, int shift) {
		UUID id = UUID.randomUUID();
		this.parameters.put(id, new float[] { memoryBytes, shift });
		return id;
	}

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
	public StoredModel store(NewModel model, @Nullable Creator creator) {
		throw new UnsupportedOperationException();
	}

	@Override
	public long storedBytes(String key) {
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
		Recipe recipe = new Recipe(GarmentNetworks.named("mlp"), Optimizers.find("adam").orElseThrow(), 1, 32, 1,
				"fashion-sketch", 100, Validation.TEST);
		Evaluation evaluation = TestModels.evaluation();
		Double fitted = this.temperatures.get(id);
		OptionalDouble temperature = (fitted != null) ? OptionalDouble.of(fitted) : OptionalDouble.empty();
		return new StoredModel(id, UUID.randomUUID(), recipe, Instant.EPOCH, Optional.empty(), 1, "", 1, List.of(),
				evaluation, OptionalDouble.empty(), temperature);
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

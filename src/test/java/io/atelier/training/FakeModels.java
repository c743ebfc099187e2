package io.atelier.training;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.dao.CannotAcquireLockException;

import io.atelier.model.ModelRegistry;
import io.atelier.model.NewModel;
import io.atelier.model.StoredModel;

/**
 * Stores models in memory, after a given number of database failures.
 */
public class FakeModels implements ModelRegistry {

	private final Map<UUID, NewModel> models = new ConcurrentHashMap<>();

	private final AtomicInteger failures = new AtomicInteger();

	public void failNext(int times) {
		this.failures.set(times);
	}

	public Optional<NewModel> of(UUID job) {
		return this.models.values().stream().filter((model) -> model.jobId().equals(job)).findFirst();
	}

	@Override
	public StoredModel store(NewModel model) {
		if (this.failures.getAndUpdate((left) -> Math.max(left - 1, 0)) > 0) {
			throw new CannotAcquireLockException("busy");
		}
		UUID id = UUID.randomUUID();
		this.models.put(id, model);
		return new StoredModel(id, model.jobId(), model.recipe(), Instant.EPOCH, model.parameters().length, "", 0,
				List.of(), model.evaluation(), model.holdoutAccuracy(), model.temperature());
	}

	@Override
	public StoredModel find(String idOrAlias) {
		throw new UnsupportedOperationException();
	}

	@Override
	public float[] parameters(UUID id) {
		throw new UnsupportedOperationException();
	}

}

package io.atelier.training;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;

import io.atelier.access.Creator;
import io.atelier.model.ModelRegistry;
import io.atelier.model.NewModel;
import io.atelier.model.StoredModel;

/**
 * Stores models in memory, after a given number of database failures.
 */
public class FakeModels implements ModelRegistry {

	private final Map<UUID, NewModel> models = new ConcurrentHashMap<>();

	private final Map<String, Long> bytes = new ConcurrentHashMap<>();

	private final AtomicInteger failures = new AtomicInteger();

	public void failNext(int times) {
		this.failures.set(times);
	}

	public Optional<NewModel> of(UUID job) {
		return this.models.values().stream().filter((model) -> model.jobId().equals(job)).findFirst();
	}

	@Override
	public StoredModel store(NewModel model, @Nullable Creator creator) {
		if (this.failures.getAndUpdate((left) -> Math.max(left - 1, 0)) > 0) {
			throw new CannotAcquireLockException("busy");
		}
		UUID id = UUID.randomUUID();
		this.models.put(id, model);
		if (creator != null) {
			this.bytes.merge(creator.id(), (long) Float.BYTES * model.parameters().length, Long::sum);
		}
		return new StoredModel(id, model.jobId(), model.recipe(), Instant.EPOCH, Optional.ofNullable(creator),
				model.parameters().length, "", 0, List.of(), model.evaluation(), model.holdoutAccuracy(),
				model.temperature());
	}

	@Override
	public long storedBytes(String key) {
		return this.bytes.getOrDefault(key, 0L);
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

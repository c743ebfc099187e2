package io.atelier.inference.serving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import io.atelier.inference.PredictingReplica;
import io.atelier.model.AliasMoved;
import io.atelier.model.ModelRegistry;
import io.atelier.model.StoredModel;
import io.atelier.platform.database.DatabaseFailures;

/**
 * Caches for a moment which model a name stands for, so that a prediction needs no
 * database. When an alias moves, its old model keeps answering until the new one is warm:
 * the move waits for this on the machine that performs it, and other machines notice the
 * move a moment later. A model that cannot be loaded never takes over.
 */
@Component
@PredictingReplica
public class ServedModels implements DisposableBean {

	public static final String CHAMPION = "champion";

	private static final Logger logger = LoggerFactory.getLogger(ServedModels.class);

	private static final Duration AGE = Duration.ofSeconds(1);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Duration MOMENT = Duration.ofMillis(250);

	private static final int MOST_LOOKUPS = 2;

	private static final int MOST = 1000;

	private final ModelRegistry registry;

	private final PredictionPool pool;

	private final Clock clock;

	// Refreshes cached names. Rejects tasks while all threads are blocked.
	private final ExecutorService lookups = new ThreadPoolExecutor(0, MOST_LOOKUPS, 10, TimeUnit.SECONDS,
			new SynchronousQueue<>(), lookupThreads());

	private final ConcurrentMap<String, Remembered> remembered = Caffeine.newBuilder()
		.maximumSize(MOST)
		.<String, Remembered>build()
		.asMap();

	private final AtomicLong moves = new AtomicLong();

	ServedModels(ModelRegistry registry, PredictionPool pool, Clock clock) {
		this.registry = registry;
		this.pool = pool;
		this.clock = clock;
	}

	private static ThreadFactory lookupThreads() {
		CustomizableThreadFactory threads = new CustomizableThreadFactory("model-lookup-");
		threads.setDaemon(true);
		return threads;
	}

	public ServedModel find(String idOrAlias) {
		long seen = this.moves.get();
		Remembered known = this.remembered.get(idOrAlias);
		if (known != null && this.clock.instant().isBefore(known.until)) {
			return known.model;
		}
		if (known != null && !known.until.equals(Instant.MIN)) {
			return currentOrFormer(idOrAlias, known, seen);
		}
		return current(idOrAlias, known, seen);
	}

	// If the database is down or slow, the last known model is the best answer. No
	// request waits longer than a moment for it.
	private ServedModel currentOrFormer(String idOrAlias, Remembered former, long seen) {
		try {
			return this.lookups.submit(() -> current(idOrAlias, former, seen))
				.get(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (RejectedExecutionException | TimeoutException ex) {
			return former.model;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return former.model;
		}
		catch (ExecutionException ex) {
			if (DatabaseFailures.isAway(ex)) {
				return former.model;
			}
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex);
		}
	}

	private ServedModel current(String idOrAlias, @Nullable Remembered former, long seen) {
		ServedModel model = warmOrFormer(read(idOrAlias), former);
		remember(idOrAlias, model, seen);
		return model;
	}

	private ServedModel warmOrFormer(ServedModel current, @Nullable Remembered former) {
		if (former == null || former.model.id().equals(current.id())) {
			return current;
		}
		return this.pool.isReady(current) ? current : former.model;
	}

	private ServedModel read(String idOrAlias) {
		StoredModel stored = this.registry.find(idOrAlias);
		boolean byId = stored.id().toString().equalsIgnoreCase(idOrAlias);
		return new ServedModel(stored.id(), stored.recipe().architecture(), stored.labels(), byId ? null : idOrAlias,
				stored.temperature().isPresent() ? stored.temperature().getAsDouble() : null);
	}

	// Does not cache what was read before an alias moved.
	private void remember(String name, ServedModel model, long seen) {
		this.remembered.compute(name, (same, former) -> (this.moves.get() == seen)
				? new Remembered(model, this.clock.instant().plus(AGE)) : former);
	}

	@Override
	public void destroy() {
		this.lookups.shutdown();
	}

	@TransactionalEventListener(fallbackExecution = true)
	void follow(AliasMoved event) {
		if (event.modelId() != null) {
			warm(event.alias());
		}
		this.moves.incrementAndGet();
		if (event.modelId() == null) {
			this.remembered.remove(event.alias());
		}
		else {
			this.remembered.computeIfPresent(event.alias(),
					(alias, former) -> new Remembered(former.model, Instant.MIN));
		}
	}

	private void warm(String alias) {
		try {
			this.pool.warm(read(alias)).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException | TimeoutException | RuntimeException ex) {
			logger.warn("{} still uses its former model, because the new one is not warm", alias, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private record Remembered(ServedModel model, Instant until) {

	}

}

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
import io.atelier.platform.ProblemException;
import io.atelier.platform.database.DatabaseFailures;

/**
 * Remembers for a moment which model a name stands for, so that a prediction needs no
 * database. An alias that moves goes on answering by its old model until the new one is
 * warm: on this machine whoever moves it waits for that, on others it is seen a moment
 * later. One that cannot be loaded takes over nowhere.
 */
@Component
@PredictingReplica
public class ServedModels implements DisposableBean {

	/**
	 * The alias that answers where no model is named.
	 */
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

	/**
	 * Looks up again what is known; takes no more where it is held up.
	 */
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

	/**
	 * Looks a model up.
	 * @param idOrAlias its id, or an alias that points to it
	 * @return the model
	 * @throws ProblemException if there is none (404)
	 */
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

	/**
	 * While the database is away, or slow to say so, what was true last is the best
	 * answer. Nobody waits for it for longer than a moment.
	 */
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
		return new ServedModel(stored.id(), stored.recipe().architecture(), byId ? null : idOrAlias,
				stored.temperature().isPresent() ? stored.temperature().getAsDouble() : null);
	}

	/**
	 * What was read before an alias moved is not remembered after it.
	 */
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
			logger.warn("{} answers by its former model, since the new one is not warm", alias, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * What was found.
	 *
	 * @param model the model
	 * @param until when to ask again
	 */
	private record Remembered(ServedModel model, Instant until) {

	}

}

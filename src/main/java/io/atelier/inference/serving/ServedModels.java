package io.atelier.inference.serving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import io.atelier.inference.PredictingReplica;
import io.atelier.model.AliasMoved;
import io.atelier.model.ModelRegistry;
import io.atelier.model.StoredModel;
import io.atelier.platform.DatabaseFailures;
import io.atelier.platform.ProblemException;

/**
 * Remembers for a moment which model a name stands for, so that a prediction needs no
 * database. An alias that moves goes on answering by its old model until the new one is
 * warm: on this machine whoever moves it waits for that, on others it is seen a moment
 * later. One that cannot be loaded takes over nowhere.
 */
@Component
@PredictingReplica
public class ServedModels {

	/**
	 * The alias that answers where no model is named.
	 */
	public static final String CHAMPION = "champion";

	private static final Logger logger = LoggerFactory.getLogger(ServedModels.class);

	private static final Duration AGE = Duration.ofSeconds(1);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final int MOST = 1000;

	private final ModelRegistry registry;

	private final PredictionPool pool;

	private final Clock clock;

	private final Map<String, Remembered> remembered = new HashMap<>();

	private long moves;

	ServedModels(ModelRegistry registry, PredictionPool pool, Clock clock) {
		this.registry = registry;
		this.pool = pool;
		this.clock = clock;
	}

	/**
	 * Looks a model up.
	 * @param idOrAlias its id, or an alias that points to it
	 * @return the model
	 * @throws ProblemException if there is none (404)
	 */
	public ServedModel find(String idOrAlias) {
		Remembered known;
		long seen;
		synchronized (this.remembered) {
			known = this.remembered.get(idOrAlias);
			seen = this.moves;
		}
		if (known != null && this.clock.instant().isBefore(known.until)) {
			return known.model;
		}
		ServedModel model = currentOrFormer(idOrAlias, known);
		remember(idOrAlias, model, seen);
		return model;
	}

	/**
	 * While the database is away, what was true last is the best answer.
	 */
	private ServedModel currentOrFormer(String idOrAlias, @Nullable Remembered former) {
		try {
			return warmOrFormer(read(idOrAlias), former);
		}
		catch (RuntimeException ex) {
			if (former == null || !DatabaseFailures.isAway(ex)) {
				throw ex;
			}
			logger.debug("{} answers by what is remembered, since the database is away", idOrAlias, ex);
			return former.model;
		}
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
		synchronized (this.remembered) {
			if (this.moves == seen) {
				if (this.remembered.size() >= MOST) {
					this.remembered.clear();
				}
				this.remembered.put(name, new Remembered(model, this.clock.instant().plus(AGE)));
			}
		}
	}

	@TransactionalEventListener(fallbackExecution = true)
	void follow(AliasMoved event) {
		if (event.modelId() != null) {
			warm(event.alias());
		}
		synchronized (this.remembered) {
			this.moves++;
			if (event.modelId() == null) {
				this.remembered.remove(event.alias());
			}
			else {
				this.remembered.computeIfPresent(event.alias(),
						(alias, former) -> new Remembered(former.model, Instant.MIN));
			}
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

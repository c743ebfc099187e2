package io.atelier.inference.serving;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import io.atelier.inference.PredictingReplica;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

/**
 * Makes a process ready only once the model that answers by default is warm, if there is
 * one. A damaged champion does not block the rest of the service.
 */
@Component
@PredictingReplica
class ChampionHealthIndicator implements HealthIndicator {

	private static final Logger logger = LoggerFactory.getLogger(ChampionHealthIndicator.class);

	private final ServedModels models;

	private final PredictionPool pool;

	// Whether there is nothing more to wait for.
	private CompletableFuture<Boolean> settled = CompletableFuture.completedFuture(false);

	ChampionHealthIndicator(ServedModels models, PredictionPool pool) {
		this.models = models;
		this.pool = pool;
	}

	@EventListener(ApplicationReadyEvent.class)
	synchronized void prepare() {
		if (!this.settled.isDone() || this.settled.join()) {
			return;
		}
		try {
			this.settled = this.pool.warm(this.models.find(ServedModels.CHAMPION))
				.handle((loaded, failure) -> isSettled(failure));
		}
		catch (RuntimeException ex) {
			boolean none = ex instanceof ProblemException problem && problem.type().equals(ProblemType.NOT_FOUND);
			this.settled = CompletableFuture.completedFuture(none);
			if (!none) {
				logger.warn("The champion cannot be looked up yet", ex);
			}
		}
	}

	private static boolean isSettled(@Nullable Throwable failure) {
		if (failure == null) {
			return true;
		}
		if (failure instanceof ProblemException problem && problem.type().status() != HttpStatus.SERVICE_UNAVAILABLE) {
			logger.error("The champion cannot be loaded", failure);
			return true;
		}
		logger.warn("The champion cannot be loaded yet", failure);
		return false;
	}

	@Override
	public synchronized Health health() {
		prepare();
		return this.settled.getNow(false) ? Health.up().build()
				: Health.outOfService().withDetail("champion", "is being loaded").build();
	}

}

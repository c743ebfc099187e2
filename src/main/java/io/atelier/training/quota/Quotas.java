package io.atelier.training.quota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import io.atelier.access.AccessLimits;
import io.atelier.access.Creator;
import io.atelier.model.ModelRegistry;
import io.atelier.recipe.Recipe;
import io.atelier.training.job.view.JobChanged;

/**
 * Counts what the jobs of each key use, and refuses jobs that would exceed a limit. Takes
 * part in the caller's transaction.
 */
@Component
@EnableConfigurationProperties(AccessLimits.class)
public class Quotas {

	private final KeyLock lock;

	private final Charges charges;

	private final ModelRegistry models;

	private final AccessLimits limits;

	private final Clock clock;

	Quotas(KeyLock lock, Charges charges, ModelRegistry models, AccessLimits limits, Clock clock) {
		this.lock = lock;
		this.charges = charges;
		this.models = models;
		this.limits = limits;
		this.clock = clock;
	}

	/**
	 * Prepares for the jobs of a key; called before the transaction, if there is none
	 * yet.
	 */
	public void prepare(Creator key) {
		this.lock.prepare(key.id());
	}

	/**
	 * Counts a new job. Until the end of the transaction, jobs of the same key wait.
	 * @throws io.atelier.platform.ProblemException if it would exceed a limit (429,
	 * {@code quota-exceeded})
	 */
	public void charge(UUID job, Creator key, Recipe recipe) {
		this.lock.hold(key.id());
		Instant now = this.clock.instant();
		Instant today = now.truncatedTo(ChronoUnit.DAYS);
		Charge charge = new Charge(job, key.id(), now, recipe.trainingImages(),
				(long) recipe.trainingImages() * recipe.epochs(),
				(long) Float.BYTES * recipe.architecture().parameterCount());
		this.charges.forget(key.id(), today);
		check(Quota.WAITING_JOBS, key, this.limits.waitingJobs(), this.charges.waitingJobs(key.id()), 1, null);
		check(Quota.IMAGE_EPOCHS, key, this.limits.imageEpochsPerDay(), this.charges.imageEpochs(key.id(), today),
				charge.imageEpochs(), Duration.between(now, today.plus(1, ChronoUnit.DAYS)));
		check(Quota.STORED_BYTES, key, this.limits.storedBytes().toBytes(),
				this.models.storedBytes(key.id()) + this.charges.modelBytes(key.id()), charge.modelBytes(), null);
		this.charges.add(charge);
	}

	private static void check(Quota quota, Creator key, long limit, long used, long wanted, @Nullable Duration rest) {
		if (limit != 0 && wanted > limit - used) {
			throw quota.exceeded(key, limit, used, wanted, rest);
		}
	}

	/**
	 * Gives back what a job did not use.
	 */
	@EventListener
	void settle(JobChanged event) {
		switch (event.status()) {
			case SUCCEEDED -> this.charges.settle(event.jobId());
			case CANCELLED, FAILED -> this.charges.settleUnfinished(event.jobId());
			default -> {
				// Not at its end.
			}
		}
	}

}

package io.atelier.inference.serving;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

import io.atelier.inference.PredictingReplica;

/**
 * Counts and times predictions. No label contains an id, so that the number of time
 * series is bounded.
 */
@Component
@PredictingReplica
public class InferenceMetrics {

	private static final Duration[] DURATIONS = IntStream
		.of(100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000,
				5_000_000, 10_000_000)
		.mapToObj((micros) -> Duration.of(micros, ChronoUnit.MICROS))
		.toArray(Duration[]::new);

	private final Map<Outcome, Counter> requests = new EnumMap<>(Outcome.class);

	private final MeterRegistry registry;

	private final Timer queue;

	private final Timer compute;

	private final DistributionSummary batchSize;

	private final AtomicInteger loaded = new AtomicInteger();

	InferenceMetrics(MeterRegistry registry) {
		this.registry = registry;
		for (Outcome outcome : Outcome.values()) {
			this.requests.put(outcome,
					Counter.builder("atelier.inference.requests")
						.description("Requests for a prediction")
						.tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
						.register(registry));
		}
		Gauge.builder("atelier.predictors.loaded", this.loaded, AtomicInteger::get)
			.description("Predictors in memory, one for each model and thread")
			.register(registry);
		this.queue = timer("atelier.inference.queue.duration", "Time that a request waited for a thread");
		this.compute = timer("atelier.inference.compute.duration", "Time of the forward pass");
		this.batchSize = DistributionSummary.builder("atelier.inference.batch.size")
			.description("Images of one forward pass")
			.serviceLevelObjectives(1, 2, 4, 8, 16, 32, 64, 128, 256)
			.register(registry);
	}

	private Timer timer(String name, String description) {
		return Timer.builder(name).description(description).serviceLevelObjectives(DURATIONS).register(this.registry);
	}

	void watchQueue(IntSupplier images) {
		Gauge.builder("atelier.inference.queue.images", images, IntSupplier::getAsInt)
			.description("Images that wait for a thread")
			.strongReference(true)
			.register(this.registry);
	}

	void predictorsLoaded(int more) {
		this.loaded.addAndGet(more);
	}

	void started(long queuedNanos) {
		this.queue.record(Duration.ofNanos(queuedNanos));
	}

	void computed(long nanos, int images) {
		this.compute.record(Duration.ofNanos(nanos));
		this.batchSize.record(images);
	}

	public void answered(Outcome outcome) {
		Counter counter = this.requests.get(outcome);
		if (counter != null) {
			counter.increment();
		}
	}

	public enum Outcome {

		SUCCESS,

		REFUSED,

		OVERLOADED,

		TIMED_OUT,

		ABANDONED,

		FAILED

	}

}

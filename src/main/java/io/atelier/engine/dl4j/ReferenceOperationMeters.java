package io.atelier.engine.dl4j;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/**
 * Meters how many operations of the networks used so far have only a reference
 * implementation on this processor: networks then still run, but slowly.
 */
@Component
class ReferenceOperationMeters implements MeterBinder {

	private final Dl4jTrainingEngine engine;

	ReferenceOperationMeters(Dl4jTrainingEngine engine) {
		this.engine = engine;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("atelier.engine.reference.operations", this.engine, Dl4jTrainingEngine::referenceOperations)
			.description(
					"Operations of the networks used so far that have only a slow reference implementation on this processor")
			.register(registry);
	}

}

package io.atelier.engine.dl4j;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.bytedeco.javacpp.Pointer;
import org.springframework.stereotype.Component;

@Component
class NativeMemoryMeters implements MeterBinder {

	/**
	 * The runtime is unused, but must be created first: it sets the limits, which JavaCPP
	 * reads once at its first pointer.
	 */
	NativeMemoryMeters(Nd4jRuntime runtime) {
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("atelier.engine.native.memory.used", Pointer::totalBytes)
			.description("Off-heap memory used by networks and their data")
			.baseUnit(BaseUnits.BYTES)
			.register(registry);
		Gauge.builder("atelier.engine.native.memory.max", Pointer::maxBytes)
			.description("Limit on off-heap memory")
			.baseUnit(BaseUnits.BYTES)
			.register(registry);
		Gauge.builder("process.resident.memory", Pointer::physicalBytes)
			.description("Resident memory of the process, including the heap")
			.baseUnit(BaseUnits.BYTES)
			.register(registry);
	}

}

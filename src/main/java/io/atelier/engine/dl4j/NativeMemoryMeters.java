package io.atelier.engine.dl4j;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.bytedeco.javacpp.Pointer;
import org.springframework.stereotype.Component;

/**
 * Tells the memory that networks take outside the heap, its bound, and that of the whole
 * process, which no meter of the JVM knows.
 */
@Component
class NativeMemoryMeters implements MeterBinder {

	/**
	 * Creates the meters.
	 * @param runtime what sets the bounds, which are read once when the first pointer is
	 * made
	 */
	NativeMemoryMeters(Nd4jRuntime runtime) {
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("atelier.engine.native.memory.used", Pointer::totalBytes)
			.description("Memory outside the heap that networks and their data take")
			.baseUnit(BaseUnits.BYTES)
			.register(registry);
		Gauge.builder("atelier.engine.native.memory.max", Pointer::maxBytes)
			.description("Bound on the memory outside the heap")
			.baseUnit(BaseUnits.BYTES)
			.register(registry);
		Gauge.builder("process.resident.memory", Pointer::physicalBytes)
			.description("Memory of the process, heap and all else")
			.baseUnit(BaseUnits.BYTES)
			.register(registry);
	}

}

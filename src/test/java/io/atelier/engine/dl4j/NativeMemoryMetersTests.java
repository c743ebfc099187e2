package io.atelier.engine.dl4j;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NativeMemoryMetersTests {

	private static final long SIZE = 64L << 20;

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	@Test
	void countsWhatIsAllocatedOutsideTheHeap() {
		new NativeMemoryMeters(Engines.RUNTIME).bindTo(this.registry);
		double before = value("atelier.engine.native.memory.used");
		try (BytePointer pointer = new BytePointer(SIZE)) {
			assertThat(pointer.capacity()).isEqualTo(SIZE);
			// Other tests may free some of their memory in between.
			assertThat(value("atelier.engine.native.memory.used") - before).isGreaterThan(SIZE / 2.0);
		}
		assertThat(value("atelier.engine.native.memory.used") - before).isLessThan(SIZE / 2.0);
	}

	@Test
	void knowsTheBoundAndTheProcess() {
		new NativeMemoryMeters(Engines.RUNTIME).bindTo(this.registry);
		long bound = Engines.RUNTIME.backend("any", 1).maxNativeBytes();
		assertThat(value("atelier.engine.native.memory.max")).isEqualTo((double) bound);
		assertThat(value("process.resident.memory")).isGreaterThan(10 << 20);
	}

	private double value(String name) {
		return this.registry.get(name).gauge().value();
	}

}

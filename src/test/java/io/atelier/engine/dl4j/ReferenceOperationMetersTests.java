package io.atelier.engine.dl4j;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReferenceOperationMetersTests {

	@Test
	void countsTheOperationsOfAllNetworks() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		new ReferenceOperationMeters(Engines.ENGINE).bindTo(registry);
		assertThat(registry.get("atelier.engine.reference.operations").gauge().value()).isZero();
	}

	@Test
	void theBackendNamesTheInstructionSet() {
		assertThat(Engines.ENGINE.backend().arithmetic()).startsWith("programs of oneDNN 2.5.2 for ")
			.endsWith(Engines.oneDnn().instructionSet());
	}

}

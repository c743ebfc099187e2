package io.atelier.engine.dl4j;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import io.atelier.recipe.Architecture;
import io.atelier.recipe.GarmentNetworks;

import static org.assertj.core.api.Assertions.assertThat;

class ReferenceOperationMetersTests {

	@Test
	void countsTheOperationsOfTheNetworksInUse() {
		Architecture network = GarmentNetworks.named("mlp");
		Engines.ENGINE.predictor(network, new float[network.parameterCount()]).close();
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

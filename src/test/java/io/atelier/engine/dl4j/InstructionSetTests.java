package io.atelier.engine.dl4j;

import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests every layer on smaller instruction sets: the fewest whose layouts and
 * implementations differ.
 */
class InstructionSetTests {

	static Stream<String> different() {
		return InstructionSets.below().filter(Set.of("SSE41", "AVX2")::contains);
	}

	@ParameterizedTest(allowZeroInvocations = true)
	@MethodSource("different")
	void layersComputeTheSameByFastImplementations(String set) throws Exception {
		InstructionSets.run(set, LayerGradientTests.class, ReferenceImplementationTests.class);
	}

}

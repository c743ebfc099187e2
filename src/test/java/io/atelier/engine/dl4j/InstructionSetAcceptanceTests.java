package io.atelier.engine.dl4j;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("acceptance")
class InstructionSetAcceptanceTests {

	@ParameterizedTest(allowZeroInvocations = true)
	@MethodSource("io.atelier.engine.dl4j.InstructionSets#below")
	void networksComputeTheSameByFastImplementations(String set) throws Exception {
		InstructionSets.run(set, FastPathTests.class, LayerGradientTests.class, ReferenceImplementationTests.class);
	}

}

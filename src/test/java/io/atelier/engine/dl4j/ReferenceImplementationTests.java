package io.atelier.engine.dl4j;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.atelier.engine.onednn.Layouts;
import io.atelier.recipe.Architecture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * oneDNN does not report when it has only a reference implementation for a layout and a
 * processor; such code is tens to hundreds of times slower.
 */
class ReferenceImplementationTests {

	@ParameterizedTest
	@MethodSource("io.atelier.engine.dl4j.FastPathTests#architectures")
	void noNetworkNeedsOne(Architecture architecture) {
		assertThat(new Layouts(Engines.oneDnn()).references(architecture)).isEmpty();
	}

}

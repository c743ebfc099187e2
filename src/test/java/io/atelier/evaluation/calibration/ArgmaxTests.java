package io.atelier.evaluation.calibration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArgmaxTests {

	@Test
	void isTheMostProbableClass() {
		assertThat(Argmax.of(new float[] { 0.1f, 0.2f, 0.7f })).isEqualTo(2);
		assertThat(Argmax.of(new float[] { 1 })).isZero();
	}

	@Test
	void isTheLowestWhereSeveralAreEqual() {
		assertThat(Argmax.of(new float[] { 0.1f, 0.3f, 0.3f, 0.3f })).isEqualTo(1);
	}

}

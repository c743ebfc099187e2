package io.atelier.engine.training;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DropoutMaskTests {

	private static final int COUNT = 100_000;

	@ParameterizedTest
	@ValueSource(doubles = { 0.2, 0.25, 0.5 })
	void dropsTheShareOfItsRateAndKeepsTheExpectation(double rate) {
		float[] mask = draw(new DropoutMask(1, 3, rate), 0, COUNT);
		double dropped = IntStream.range(0, COUNT).filter((i) -> mask[i] == 0).count();
		assertThat(dropped / COUNT).isCloseTo(rate, within(5 * Math.sqrt(rate * (1 - rate) / COUNT)));
		assertThat(IntStream.range(0, COUNT).mapToDouble((i) -> mask[i]).filter((value) -> value != 0).distinct())
			.containsExactly((double) (float) (1 / (1 - rate)));
	}

	@Test
	void keepsEverythingAtRateZero() {
		assertThat(draw(new DropoutMask(1, 3, 0), 0, 1000)).containsOnly(1);
	}

	@Test
	void givesAPartAsTheWholeHoldsIt() {
		DropoutMask mask = new DropoutMask(7, 2, 0.5);
		float[] whole = draw(mask, 0, 1000);
		assertThat(draw(mask, 300, 200)).isEqualTo(Arrays.copyOfRange(whole, 300, 500));
	}

	@Test
	void differsByEpochAndLayerWithoutARelation() {
		float[] mask = draw(new DropoutMask(7, 2, 0.5), 0, COUNT);
		assertThat(agreement(mask, draw(new DropoutMask(8, 2, 0.5), 0, COUNT))).isCloseTo(0.5, within(0.01));
		assertThat(agreement(mask, draw(new DropoutMask(7, 3, 0.5), 0, COUNT))).isCloseTo(0.5, within(0.01));
		assertThat(agreement(mask, draw(new DropoutMask(7, 2, 0.5), 1, COUNT))).isCloseTo(0.5, within(0.01));
	}

	private static double agreement(float[] one, float[] other) {
		return IntStream.range(0, COUNT).filter((i) -> one[i] == other[i]).count() / (double) COUNT;
	}

	private static float[] draw(DropoutMask mask, long position, int count) {
		float[] values = new float[count];
		mask.draw(position, values, count);
		return values;
	}

}

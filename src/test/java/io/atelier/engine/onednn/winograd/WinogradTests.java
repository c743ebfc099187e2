package io.atelier.engine.onednn.winograd;

import java.util.SplittableRandom;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class WinogradTests {

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void givesFourOutputsOfThreeWeightsOnSixInputs(boolean flipped) {
		SplittableRandom random = new SplittableRandom(1);
		float[] inputs = draw(random, 6);
		float[] weights = draw(random, 3);
		float[] products = product(Winograd.weights(flipped), weights);
		for (int point = 0; point < Winograd.POINTS; point++) {
			products[point] *= product(Winograd.inputs(point), inputs)[0];
		}
		float[] outputs = product(Winograd.outputs(), products);
		assertThat(outputs).hasSize(4);
		for (int i = 0; i < outputs.length; i++) {
			float expected = 0;
			for (int k = 0; k < weights.length; k++) {
				expected += inputs[i + k] * weights[flipped ? 2 - k : k];
			}
			assertThat(outputs[i]).isCloseTo(expected, within(1e-6f));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2 })
	void seesAllInputsThatCount(int latest) {
		for (int point = 0; point < Winograd.POINTS; point++) {
			Taps taps = Taps.of(point, latest);
			float[] row = new float[Winograd.POINTS];
			for (int i = 0; i < taps.values().size(); i++) {
				row[taps.start() + i * taps.step()] = taps.values().get(i);
			}
			assertThat(row).containsExactly(Winograd.inputs(point));
			assertThat(taps.start()).isLessThanOrEqualTo(latest);
			assertThat(taps.extent()).isEqualTo((taps.values().size() - 1) * taps.step() + 1);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void skipsInputsThatDoNotCountWhereThereIsABorder(int border) {
		assertThat(Taps.of(0, border)).extracting(Taps::start, Taps::step).containsExactly(0, 2);
		assertThat(Taps.of(5, border)).extracting(Taps::start, Taps::step).containsExactly(1, 2);
	}

	private static float[] draw(SplittableRandom random, int count) {
		float[] values = new float[count];
		for (int i = 0; i < count; i++) {
			values[i] = (float) random.nextDouble() - 0.5f;
		}
		return values;
	}

	private static float[] product(float[] matrix, float[] vector) {
		float[] product = new float[matrix.length / vector.length];
		for (int i = 0; i < matrix.length; i++) {
			product[i / vector.length] += matrix[i] * vector[i % vector.length];
		}
		return product;
	}

}

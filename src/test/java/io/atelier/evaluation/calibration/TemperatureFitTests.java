package io.atelier.evaluation.calibration;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class TemperatureFitTests {

	private static final int IMAGES = 40_000;

	@Test
	void findsTheTemperatureOfTwoClassesInClosedForm() {
		// Always 9 to 1 for the first class, correct three times of four: the best
		// probability is 0.75, and ln 3 is ln 9 divided by 2.
		float[][] rows = { { 0.9f, 0.1f }, { 0.9f, 0.1f }, { 0.9f, 0.1f }, { 0.9f, 0.1f } };
		TemperatureScaling scaling = TemperatureFit.of(rows, new int[] { 0, 0, 0, 1 });
		assertThat(scaling.temperature()).isCloseTo(2, within(1e-6));
		assertThat(scaling.apply(rows[0])[0]).isCloseTo(0.75f, within(1e-6f));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.4, 1, 1.7, 5 })
	void recoversTheFactorOfLogits(double factor) {
		Random random = new Random(3);
		float[][] rows = new float[IMAGES][];
		int[] labels = new int[IMAGES];
		for (int i = 0; i < IMAGES; i++) {
			double[] logits = random.doubles(10, -1.5, 1.5).toArray();
			labels[i] = draw(softmax(logits, 1), random);
			rows[i] = softmax(logits, factor);
		}
		assertThat(TemperatureFit.of(rows, labels).temperature() / factor).isCloseTo(1, within(0.03));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.9, 1.1 })
	void isBetterThanItsNeighbours(double neighbour) {
		Random random = new Random(5);
		float[][] rows = new float[500][];
		int[] labels = new int[rows.length];
		for (int i = 0; i < rows.length; i++) {
			rows[i] = softmax(random.doubles(10, -4, 4).toArray(), 1);
			labels[i] = (random.nextDouble() < 0.7) ? draw(rows[i], random) : random.nextInt(10);
		}
		double best = TemperatureFit.of(rows, labels).temperature();
		assertThat(best).isBetween(1.2, 10.0);
		assertThat(loss(rows, labels, best)).isLessThan(loss(rows, labels, best * neighbour));
	}

	@Test
	void staysAboveABoundWhereEverythingIsRight() {
		float[][] rows = { { 0.6f, 0.4f }, { 0.3f, 0.7f } };
		assertThat(TemperatureFit.of(rows, new int[] { 0, 1 }).temperature()).isEqualTo(TemperatureFit.LEAST);
	}

	@Test
	void staysBelowABoundWhereEverythingIsWrong() {
		float[][] rows = { { 1, 0 }, { 0, 1 } };
		assertThat(TemperatureFit.of(rows, new int[] { 1, 0 }).temperature()).isEqualTo(TemperatureFit.HIGHEST);
	}

	@Test
	void leavesProbabilitiesThatNoTemperatureChanges() {
		float[][] rows = { { 0.25f, 0.25f, 0.25f, 0.25f }, { 0.25f, 0.25f, 0.25f, 0.25f } };
		assertThat(TemperatureFit.of(rows, new int[] { 0, 3 }).temperature()).isEqualTo(1);
	}

	@Test
	void leavesProbabilitiesThatAreNoNumbers() {
		float[][] rows = { { Float.NaN, Float.NaN }, { 0.5f, 0.5f } };
		assertThat(TemperatureFit.of(rows, new int[] { 0, 1 }).temperature()).isEqualTo(1);
	}

	@Test
	void takesProbabilitiesOfZeroForVerySmallOnes() {
		// Confident in the first class and wrong once in ten.
		float[][] rows = new float[10][];
		for (int i = 0; i < rows.length; i++) {
			rows[i] = new float[] { 1, 0 };
		}
		TemperatureScaling scaling = TemperatureFit.of(rows, new int[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 });
		assertThat(scaling.apply(rows[0])[0]).isCloseTo(0.9f, within(1e-5f));
	}

	@Test
	void refusesNothingToFitTo() {
		assertThatIllegalArgumentException().isThrownBy(() -> TemperatureFit.of(new float[0][], new int[0]));
		assertThatIllegalArgumentException().isThrownBy(() -> TemperatureFit.of(new float[2][1], new int[1]));
	}

	private static float[] softmax(double[] logits, double factor) {
		double sum = 0;
		for (double logit : logits) {
			sum += Math.exp(factor * logit);
		}
		float[] row = new float[logits.length];
		for (int i = 0; i < row.length; i++) {
			row[i] = (float) (Math.exp(factor * logits[i]) / sum);
		}
		return row;
	}

	private static int draw(float[] row, Random random) {
		double left = random.nextDouble();
		for (int i = 0; i < row.length; i++) {
			left -= row[i];
			if (left < 0) {
				return i;
			}
		}
		return row.length - 1;
	}

	private static double loss(float[][] rows, int[] labels, double temperature) {
		TemperatureScaling scaling = new TemperatureScaling(temperature);
		double loss = 0;
		for (int i = 0; i < rows.length; i++) {
			loss -= Math.log(scaling.apply(rows[i])[labels[i]]);
		}
		return loss;
	}

}

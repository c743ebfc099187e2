package io.atelier.evaluation.calibration;

import java.util.OptionalDouble;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class TemperatureScalingTests {

	@Test
	void dividesLogitsByTheTemperature() {
		// Square roots of 0.64, 0.32, 0.04 have the ratio 1 : sqrt(0.5) : 0.25.
		float[] scaled = new TemperatureScaling(2).apply(new float[] { 0.64f, 0.32f, 0.04f });
		double sum = 1 + Math.sqrt(0.5) + 0.25;
		assertThat(scaled[0]).isCloseTo((float) (1 / sum), within(1e-6f));
		assertThat(scaled[1]).isCloseTo((float) (Math.sqrt(0.5) / sum), within(1e-6f));
		assertThat(scaled[2]).isCloseTo((float) (0.25 / sum), within(1e-6f));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.1, 0.7, 1, 1.5, 3, 100 })
	void letsNoClassOvertakeAnother(double temperature) {
		Random random = new Random(11);
		TemperatureScaling scaling = new TemperatureScaling(temperature);
		for (int n = 0; n < 500; n++) {
			float[] row = new float[10];
			for (int i = 0; i < row.length; i++) {
				row[i] = (float) Math.exp(-random.nextInt(8) * 12 * random.nextDouble());
			}
			float[] scaled = scaling.apply(row);
			double sum = 0;
			for (int i = 0; i < row.length; i++) {
				sum += scaled[i];
				for (int j = 0; j < row.length; j++) {
					assertThat(row[i] >= row[j] && scaled[i] < scaled[j]).isFalse();
				}
			}
			assertThat(sum).isCloseTo(1, within(1e-6));
		}
	}

	@Test
	void takesProbabilitiesThatHaveRunDownToZero() {
		assertThat(new TemperatureScaling(1.3).apply(new float[] { 1, 0, 0 })).startsWith(1f).doesNotContain(Float.NaN);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -1, Double.NaN, Double.POSITIVE_INFINITY })
	void refusesTemperaturesThatAreNotAboveZero(double temperature) {
		assertThatIllegalArgumentException().isThrownBy(() -> new TemperatureScaling(temperature));
	}

	@Test
	void isMeasuredBesideWhatItScales() {
		float[][] rows = { { 0.9f, 0.1f }, { 0.9f, 0.1f }, { 0.9f, 0.1f }, { 0.9f, 0.1f } };
		Calibration calibration = Calibration.of(new int[] { 0, 0, 0, 1 }, rows, OptionalDouble.of(2));
		assertThat(calibration.temperature()).isEqualTo(2);
		assertThat(calibration.bins()).isEqualTo(15);
		assertThat(calibration.before().expectedCalibrationError()).isCloseTo(0.15, within(1e-6));
		assertThat(calibration.after()).isNotNull();
		assertThat(calibration.after().expectedCalibrationError()).isCloseTo(0, within(1e-6));
	}

	@Test
	void isNotMeasuredWhereNoneWasFitted() {
		Calibration calibration = Calibration.of(new int[] { 0 }, new float[][] { { 0.9f, 0.1f } },
				OptionalDouble.empty());
		assertThat(calibration.temperature()).isNull();
		assertThat(calibration.after()).isNull();
		assertThat(calibration.before().expectedCalibrationError()).isCloseTo(0.1, within(1e-6));
	}

}

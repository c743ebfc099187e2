package io.atelier.evaluation.calibration;

import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;

/**
 * Reliability of a network's probabilities on the test set, before and after scaling.
 *
 * @param temperature null without a holdout
 * @param after null without a temperature
 */
public record Calibration(@Nullable Double temperature, int bins, Reliability before, @Nullable Reliability after) {

	/**
	 * Measures the calibration.
	 * @param probabilities the network's own, shape [n, c], float in [0, 1]
	 * @param temperature fitted on other images
	 */
	public static Calibration of(int[] labels, float[][] probabilities, OptionalDouble temperature) {
		Reliability before = Reliability.of(labels, (i) -> probabilities[i]);
		if (temperature.isEmpty()) {
			return new Calibration(null, Reliability.BINS, before, null);
		}
		TemperatureScaling scaling = new TemperatureScaling(temperature.getAsDouble());
		return new Calibration(scaling.temperature(), Reliability.BINS, before,
				Reliability.of(labels, (i) -> scaling.apply(probabilities[i])));
	}

}

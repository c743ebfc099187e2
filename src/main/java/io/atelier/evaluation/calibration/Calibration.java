package io.atelier.evaluation.calibration;

import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;

/**
 * How reliable a network's probabilities are on the test set, as they are and scaled.
 *
 * @param temperature what was fitted on the holdout; null where there was none
 * @param bins the number of bins
 * @param before the network's own probabilities
 * @param after the scaled ones; null where there is no temperature
 */
public record Calibration(@Nullable Double temperature, int bins, Reliability before, @Nullable Reliability after) {

	/**
	 * Measures a network.
	 * @param labels true class indices, shape [n]
	 * @param probabilities the network's own, shape [n, c], float in [0, 1]
	 * @param temperature what to scale them by, fitted on other images
	 * @return the measurement
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

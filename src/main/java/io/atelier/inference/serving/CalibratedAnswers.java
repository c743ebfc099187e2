package io.atelier.inference.serving;

import java.util.Arrays;

import io.atelier.evaluation.calibration.TemperatureScaling;

/**
 * Makes of what a network says what can be believed.
 */
final class CalibratedAnswers {

	private CalibratedAnswers() {
	}

	/**
	 * Scales by the model's temperature. No class overtakes another.
	 * @param model who was asked
	 * @param probabilities the network's own, shape [n, 10]
	 * @return probabilities, shape [n, 10], float in [0, 1], rows sum to 1; the same ones
	 * where the model has no temperature
	 */
	static float[][] of(ServedModel model, float[][] probabilities) {
		if (model.temperature() == null) {
			return probabilities;
		}
		TemperatureScaling scaling = new TemperatureScaling(model.temperature());
		return Arrays.stream(probabilities).map(scaling::apply).toArray(float[][]::new);
	}

}

package io.atelier.inference.serving;

import java.util.Arrays;

import io.atelier.evaluation.calibration.TemperatureScaling;

final class CalibratedAnswers {

	private CalibratedAnswers() {
	}

	/**
	 * Scales probabilities of shape [n, classes] by the model's temperature, which keeps
	 * the order of the classes. Returns the same array if the model has no temperature.
	 */
	static float[][] of(ServedModel model, float[][] probabilities) {
		if (model.temperature() == null) {
			return probabilities;
		}
		TemperatureScaling scaling = new TemperatureScaling(model.temperature());
		float[][] scaled = new float[probabilities.length][];
		Arrays.setAll(scaled, (image) -> scaling.apply(probabilities[image]));
		return scaled;
	}

}

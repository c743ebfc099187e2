package io.atelier.model;

import java.util.OptionalDouble;
import java.util.UUID;

import io.atelier.evaluation.Evaluation;
import io.atelier.recipe.Recipe;

/**
 * A newly trained network.
 *
 * @param engine the training library and its version
 * @param parameters in the engine's order, shape [n]
 * @param holdoutAccuracy in [0, 1]; empty if the test set was used for validation
 * @param temperature divisor of the logits that calibrates the probabilities, fitted on
 * the holdout, above 0; empty without a holdout
 */
@SuppressWarnings("ArrayRecordComponent")
public record NewModel(UUID jobId, Recipe recipe, String datasetSha256, String engine, float[] parameters,
		Evaluation evaluation, OptionalDouble holdoutAccuracy, OptionalDouble temperature) {

	public NewModel {
		double accuracy = holdoutAccuracy.orElse(0);
		if (!(accuracy >= 0 && accuracy <= 1)) {
			throw new IllegalArgumentException("an accuracy of %s is outside [0, 1]".formatted(accuracy));
		}
		if (!(temperature.orElse(1) > 0)) {
			throw new IllegalArgumentException(
					"a temperature of %s is not above 0".formatted(temperature.getAsDouble()));
		}
	}

}

package io.atelier.model;

import java.util.OptionalDouble;
import java.util.UUID;

import io.atelier.evaluation.Evaluation;
import io.atelier.recipe.Recipe;

/**
 * A network that has just been trained.
 *
 * @param jobId the job that trained it
 * @param recipe what determined it
 * @param datasetSha256 checksum of the data it learnt from
 * @param engine the library that trained it and its version
 * @param parameters all parameters in the engine's order, float, shape [n]
 * @param evaluation how good it is on the test set
 * @param holdoutAccuracy share of right answers on the holdout, in [0, 1]; empty where
 * the test set was used to validate
 * @param temperature what logits are divided by so that probabilities can be believed,
 * fitted on the holdout, above 0; empty where there was none
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

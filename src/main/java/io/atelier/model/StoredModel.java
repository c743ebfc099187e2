package io.atelier.model;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

import io.atelier.evaluation.Evaluation;
import io.atelier.recipe.Recipe;

/**
 * A model in the registry, without its parameters.
 *
 * @param id its name, given when it was stored
 * @param jobId the job that trained it, which may since have been deleted
 * @param recipe what determined it
 * @param createdAt when it was stored
 * @param parameterCount number of parameters
 * @param parametersSha256 SHA-256 of the parameters as little-endian floats, in
 * lower-case hexadecimal
 * @param artifactBytes size of the download
 * @param aliases the names that point to it, sorted
 * @param evaluation how good it is on the test set
 * @param holdoutAccuracy share of right answers on the holdout; empty where there was
 * none
 * @param temperature what logits are divided by so that probabilities can be believed;
 * empty where none was fitted
 */
public record StoredModel(UUID id, UUID jobId, Recipe recipe, Instant createdAt, int parameterCount,
		String parametersSha256, long artifactBytes, List<String> aliases, Evaluation evaluation,
		OptionalDouble holdoutAccuracy, OptionalDouble temperature) {

	public StoredModel {
		aliases = List.copyOf(aliases);
	}

}

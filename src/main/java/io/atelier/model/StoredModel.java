package io.atelier.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import io.atelier.access.Creator;
import io.atelier.evaluation.ClassScores;
import io.atelier.evaluation.Evaluation;
import io.atelier.recipe.Recipe;

/**
 * A registered model without its parameters.
 *
 * @param jobId the training job, which may have been deleted since
 * @param parametersSha256 of the parameters as little-endian floats, in lower-case
 * hexadecimal
 * @param artifactBytes size of the download
 * @param aliases sorted
 * @param holdoutAccuracy empty without a holdout
 * @param temperature divisor of the logits that calibrates the probabilities; empty if
 * none was fitted
 */
public record StoredModel(UUID id, UUID jobId, Recipe recipe, Instant createdAt, Optional<Creator> createdBy,
		int parameterCount, String parametersSha256, long artifactBytes, List<String> aliases, Evaluation evaluation,
		OptionalDouble holdoutAccuracy, OptionalDouble temperature) {

	public StoredModel {
		aliases = List.copyOf(aliases);
	}

	/**
	 * The names of the classes in the order of the outputs.
	 */
	public List<String> labels() {
		return this.evaluation.classes().stream().map(ClassScores::label).toList();
	}

}

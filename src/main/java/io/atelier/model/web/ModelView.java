package io.atelier.model.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.atelier.access.Creator;
import io.atelier.evaluation.Evaluation;
import io.atelier.model.StoredModel;
import io.atelier.model.manifest.RecipeEntry;

@Schema(name = "Model", description = "A trained network")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ModelView(UUID id, @Schema(description = "the training job, which may have been deleted since") UUID jobId,
		@Schema(example = "hybrid") String architecture,
		@Schema(description = "its `name` and every hyperparameter",
				example = "{\"name\": \"adam\", \"learningRate\": 0.001, \"beta1\": 0.9, \"beta2\": 0.999, "
						+ "\"epsilon\": 1.0E-7}") Map<String, Object> optimizer,
		@Schema(example = "fashion-mnist") String dataset, long seed,
		@Schema(description = "who submitted its job; absent if no key was needed") @Nullable Creator createdBy,
		Instant createdAt, @Schema(example = "883690") int parameterCount,
		@Schema(description = "SHA-256 of the parameters as little-endian floats; identical training gives the "
				+ "same value") String parametersSha256,
		@Schema(description = "size of the download") long artifactBytes,
		@Schema(example = "[\"champion\"]") List<String> aliases,
		@Schema(description = "scores on the test set") Evaluation evaluation, int epochs, int batchSize,
		int trainingImages,
		@Schema(description = "the images on which each epoch was evaluated, `holdout` or `test`",
				example = "holdout") String validation,
		@Schema(description = "how convolutions treat borders, `same` or `valid`; absent without convolutions",
				example = "same") @Nullable String padding,
		@Schema(description = "accuracy on the holdout; absent without a holdout",
				example = "0.93") @Nullable Double holdoutAccuracy,
		@Schema(description = "divisor of the logits that calibrates the probabilities, fitted on the "
				+ "holdout; absent without a holdout", example = "1.4") @Nullable Double temperature) {

	static ModelView of(StoredModel model) {
		RecipeEntry recipe = RecipeEntry.of(model.recipe());
		return new ModelView(model.id(), model.jobId(), recipe.architecture(), recipe.optimizer(), recipe.dataset(),
				recipe.seed(), model.createdBy().orElse(null), model.createdAt(), model.parameterCount(),
				model.parametersSha256(), model.artifactBytes(), model.aliases(), model.evaluation(), recipe.epochs(),
				recipe.batchSize(), recipe.trainingImages(), recipe.validation(), recipe.padding(),
				nullable(model.holdoutAccuracy()), nullable(model.temperature()));
	}

	private static @Nullable Double nullable(OptionalDouble value) {
		return value.isPresent() ? value.getAsDouble() : null;
	}

}

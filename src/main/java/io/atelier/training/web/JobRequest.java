package io.atelier.training.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of a submission, for the description of the API: it is read by
 * {@link JobRequestReader}, which reports all its faults at once.
 */
@Schema(name = "JobRequest", description = "What to train. Only the architecture is required. "
		+ "A field that is null counts as not given; unknown fields are refused.")
record JobRequest(
		@Schema(example = "hybrid",
				description = "Id of the network, one of those under /api/v1/architectures") String architecture,
		@Schema(description = "Id of the optimizer, or an object with its id and hyperparameters; "
				+ "by default adam") @Nullable OptimizerChoice optimizer,
		@Schema(minimum = "1", maximum = "1000", example = "20",
				description = "Passes over the training images; by default the architecture's") @Nullable Integer epochs,
		@Schema(minimum = "1", maximum = "4096", example = "128",
				description = "Examples per update; by default the architecture's") @Nullable Integer batchSize,
		@Schema(defaultValue = "42", example = "42",
				description = "Origin of everything random: equal requests give equal models") @Nullable Long seed,
		@Schema(example = "fashion-mnist",
				description = "Id of the data set, one of those under /api/v1/datasets; "
						+ "by default the first") @Nullable String dataset,
		@Schema(minimum = "1", example = "60000",
				description = "At most so many images are learnt from; by default all. With a holdout it is set "
						+ "aside first, and the answer shows how many are left") @Nullable Integer trainingImages,
		@Schema(defaultValue = "holdout", example = "holdout", pattern = "holdout|test",
				description = "What each epoch is judged by: training images that are set aside, "
						+ "or the test set as in the paper") @Nullable String validation,
		@Schema(example = "same", pattern = "same|valid", description = "Borders of the convolutions, "
				+ "where the architecture leaves a choice") @Nullable String padding) {

	/**
	 * Either of the two ways to name an optimizer.
	 */
	@Schema(name = "OptimizerChoice", oneOf = { String.class, OptimizerRequest.class }, example = "adam")
	interface OptimizerChoice {

	}

	@Schema(name = "OptimizerRequest",
			description = "An optimizer and any of its hyperparameters; those not given are Keras' defaults. "
					+ "Each optimizer has its own, listed under /api/v1/optimizers")
	record OptimizerRequest(@Schema(example = "adam", description = "Id of the optimizer") String name,
			@Schema(description = "Step size, above 0, at most 10", example = "0.001") @Nullable Double learningRate,
			@Schema(description = "At least 0, below 1", example = "0.9") @Nullable Double beta1,
			@Schema(description = "At least 0, below 1", example = "0.999") @Nullable Double beta2,
			@Schema(description = "At least 0, below 1", example = "0.9") @Nullable Double rho,
			@Schema(description = "Above 0, at most 1", example = "1.0E-7") @Nullable Double epsilon,
			@Schema(description = "At least 0", example = "0.1") @Nullable Double initialAccumulator) {

	}

}

package io.atelier.study.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of a submission, for the description of the API: it is read by
 * {@link io.atelier.study.request.StudyRequestReader}, which reports all its faults at
 * once.
 */
@Schema(name = "StudyRequest", description = "What to compare. Only the kind is required; without anything else the "
		+ "study is the paper's experiment in full. A field that is null counts as not given; unknown fields are "
		+ "refused.")
record StudyRequest(
		@Schema(example = "architectures", pattern = "architectures|optimizers|grid",
				description = "The seven networks at the paper's settings (table 1), the hybrid with the seven "
						+ "optimizers (figure 11), or a grid of any") String kind,
		@Schema(description = "Only for a grid, and required there: ids of networks",
				example = "[\"mlp\", \"cnn-pool\"]") @Nullable List<String> architectures,
		@Schema(description = "Only for a grid: ids of optimizers; by default adam",
				example = "[\"sgd\", \"adam\"]") @Nullable List<String> optimizers,
		@Schema(description = "Only for a grid: step sizes, each above 0 and at most 10; by default each optimizer's",
				example = "[0.001, 0.01]") @Nullable List<Double> learningRates,
		@Schema(description = "How many seeds, counted from 42, or a list of seeds; at most 20",
				example = "1") @Nullable Object seeds,
		@Schema(minimum = "1", maximum = "1000", example = "2",
				description = "Passes over the training images; by default the paper's") @Nullable Integer epochs,
		@Schema(minimum = "1", maximum = "4096", example = "128",
				description = "Examples per update; by default the paper's") @Nullable Integer batchSize,
		@Schema(example = "fashion-mnist",
				description = "Id of the data set; by default the paper's") @Nullable String dataset,
		@Schema(minimum = "1", example = "4000",
				description = "At most so many images are learnt from; by default all") @Nullable Integer trainingImages,
		@Schema(defaultValue = "test", example = "test", pattern = "holdout|test",
				description = "What each epoch is judged by: the test set as in the paper, or training images that "
						+ "are set aside") @Nullable String validation) {

}

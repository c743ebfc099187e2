package io.atelier.training.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.atelier.access.Creator;
import io.atelier.evaluation.EpochMetrics;
import io.atelier.evaluation.Evaluation;
import io.atelier.optimizer.Optimizer;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.layer.Padding;
import io.atelier.training.JobStatus;
import io.atelier.training.Provenance;
import io.atelier.training.job.view.JobSnapshot;
import io.atelier.training.job.view.Progress;

/**
 * A job as clients see it.
 */
@Schema(name = "Job", description = "A training job")
record JobView(UUID id, JobStatus status, @Schema(example = "hybrid") String architecture,
		@Schema(description = "Borders of the convolutions: same or valid; null without convolutions",
				pattern = "same|valid", example = "same") @Nullable String padding,
		@Schema(description = "Name and hyperparameters of the optimizer",
				example = """
						{"name": "adam", "learningRate": 0.001, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-7}""") Map<String, Object> optimizer,
		@Schema(example = "20") int epochs, @Schema(example = "128") int batchSize, @Schema(example = "42") long seed,
		@Schema(example = "fashion-mnist") String dataset,
		@Schema(description = "Number of training images, without the holdout", example = "50000") int trainingImages,
		@Schema(example = "holdout", pattern = "holdout|test") String validation,
		@Schema(description = "How often the job was started; above 1 if its process stopped") int attempt,
		@Schema(description = "Who submitted it; null if no key was needed") @Nullable Creator createdBy,
		Instant createdAt, @Nullable Instant startedAt, @Nullable Instant finishedAt,
		List<JobSnapshot.Change> transitions, Progress progress,
		@Schema(description = "The stored model, once the job has succeeded; it may have been deleted since") @Nullable UUID modelId,
		@Schema(description = "Scores on the test set, once the job has succeeded") @Nullable TestScores evaluation,
		@Schema(description = "What determined the result apart from the recipe, once the job has succeeded") @Nullable Provenance provenance,
		@Schema(description = "Why the job failed") @Nullable String failure) {

	static JobView of(JobSnapshot job, Optional<Progress> live) {
		Recipe recipe = job.recipe();
		return new JobView(job.id(), job.status(), recipe.architecture().id(),
				recipe.architecture().padding().map(Padding::id).orElse(null), optimizer(recipe.optimizer()),
				recipe.epochs(), recipe.batchSize(), recipe.seed(), recipe.dataset(), recipe.trainingImages(),
				recipe.validation().id(), job.attempt(), job.createdBy().orElse(null), job.createdAt(),
				job.startedAt().orElse(null), job.finishedAt().orElse(null), job.transitions(), progress(job, live),
				job.modelId().orElse(null), job.evaluation().map(TestScores::of).orElse(null),
				job.provenance().orElse(null), job.failure().orElse(null));
	}

	private static Map<String, Object> optimizer(Optimizer optimizer) {
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("name", optimizer.id());
		view.putAll(optimizer.hyperparameters());
		return view;
	}

	/**
	 * Where no worker tells how far the job is, the last recorded epoch does.
	 */
	private static Progress progress(JobSnapshot job, Optional<Progress> live) {
		Optional<Progress> told = live.or(job::progress);
		if (told.isPresent() && !job.status().isFinal()) {
			return told.get();
		}
		Recipe recipe = job.recipe();
		int batches = recipe.batchesPerEpoch();
		Long eta = (job.status() == JobStatus.SUCCEEDED) ? Long.valueOf(0) : null;
		return job.latestEpoch()
			.map((EpochMetrics latest) -> new Progress(latest.epoch(), recipe.epochs(), batches, batches,
					latest.imagesPerSecond(), eta, latest.trainingLoss(), latest.trainingAccuracy()))
			.orElseGet(() -> new Progress(0, recipe.epochs(), 0, batches, null, eta, null, null));
	}

	/**
	 * How good a model is on the test set.
	 *
	 * @param testLoss mean categorical cross-entropy, in nats
	 * @param testAccuracy share of right answers, in [0, 1]
	 */
	record TestScores(double testLoss, double testAccuracy) {

		static TestScores of(Evaluation evaluation) {
			return new TestScores(evaluation.loss(), evaluation.accuracy());
		}

	}

}

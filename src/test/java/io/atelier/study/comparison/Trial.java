package io.atelier.study.comparison;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import io.atelier.dataset.Garments;
import io.atelier.evaluation.ConfusionMatrix;
import io.atelier.evaluation.EpochMetrics;
import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.RightAnswers;
import io.atelier.recipe.Recipe;
import io.atelier.study.Cell;
import io.atelier.study.StudyPlan;
import io.atelier.study.StudyRun;
import io.atelier.training.JobResult;
import io.atelier.training.JobStatus;
import io.atelier.training.Provenance;

/**
 * Simulated results of a job: first and last epoch, and which of the 10,000 test images
 * it labels wrong.
 */
record Trial(JobStatus status, EpochMetrics first, EpochMetrics last, int wrongFrom, int wrongTo, String data) {

	static final int IMAGES = 10_000;

	static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

	/**
	 * A succeeded job.
	 * @param wrongFrom the first image it labels wrong
	 * @param wrong how many images from there on it labels wrong
	 */
	static Trial wrong(int wrongFrom, int wrong) {
		double accuracy = 1 - wrong / (double) IMAGES;
		return new Trial(JobStatus.SUCCEEDED, epoch(1, 0.6, 0.79, 1.1, 0.65), epoch(2, 0.12, 0.955, 0.2, accuracy),
				wrongFrom, wrongFrom + wrong, "a1");
	}

	static EpochMetrics epoch(int epoch, double trainingLoss, double trainingAccuracy, double validationLoss,
			double validationAccuracy) {
		return new EpochMetrics(epoch, trainingLoss, trainingAccuracy, validationLoss, validationAccuracy, 1e-3, 100,
				600);
	}

	Trial withStatus(JobStatus other) {
		return new Trial(other, this.first, this.last, this.wrongFrom, this.wrongTo, this.data);
	}

	Trial withFirst(double trainingLoss, double trainingAccuracy, double validationLoss, double validationAccuracy) {
		return new Trial(this.status, epoch(1, trainingLoss, trainingAccuracy, validationLoss, validationAccuracy),
				this.last, this.wrongFrom, this.wrongTo, this.data);
	}

	Trial withLast(double trainingLoss, double trainingAccuracy, double validationLoss, double validationAccuracy) {
		return new Trial(this.status, this.first,
				epoch(2, trainingLoss, trainingAccuracy, validationLoss, validationAccuracy), this.wrongFrom,
				this.wrongTo, this.data);
	}

	Trial withData(String sha256) {
		return new Trial(this.status, this.first, this.last, this.wrongFrom, this.wrongTo, sha256);
	}

	StudyRun of(Cell cell, long seed) {
		int[] actual = IntStream.range(0, IMAGES).map((image) -> image % Garments.COUNT).toArray();
		int[] predicted = IntStream.range(0, IMAGES)
			.map((image) -> (image < this.wrongFrom || image >= this.wrongTo) ? actual[image]
					: ((actual[image] + 1) % Garments.COUNT))
			.toArray();
		boolean succeeded = this.status == JobStatus.SUCCEEDED;
		Recipe recipe = StudyPlan.recipe(cell, seed);
		return new StudyRun(cell.number(), seed, false,
				new JobResult(new UUID(cell.number(), seed), this.status, recipe,
						this.status.isFinal()
								? Optional.of(START.plusSeconds(60L * cell.number() + seed)) : Optional.empty(),
						epochs(), Optional.empty(),
						succeeded
								? Optional.of(Evaluation.of(this.last.validationLoss(),
										ConfusionMatrix.of(Garments.COUNT, actual, predicted), Garments.NAMES))
								: Optional.empty(),
						succeeded ? Optional.of(RightAnswers.of(actual, predicted)) : Optional.empty(),
						succeeded ? Optional.of(provenance()) : Optional.empty(),
						(this.status == JobStatus.FAILED) ? Optional.of("diverged") : Optional.empty(),
						Optional.empty()));
	}

	private List<EpochMetrics> epochs() {
		return switch (this.status) {
			case QUEUED -> List.of();
			case SUCCEEDED -> List.of(this.first, this.last);
			default -> List.of(this.first);
		};
	}

	private Provenance provenance() {
		return new Provenance(this.data, "0.1.0", null, "DL4J 1.0.0-M2.1 on a CPU", "OpenBLAS", true, 1, "17",
				"Linux amd64");
	}

}

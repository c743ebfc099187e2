package io.atelier.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import io.atelier.evaluation.ConfusionMatrix;
import io.atelier.evaluation.EpochMetrics;
import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.calibration.Calibration;
import io.atelier.optimizer.Optimizers;
import io.atelier.platform.ProblemException;
import io.atelier.recipe.GarmentNetworks;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;
import io.atelier.training.JobResult;
import io.atelier.training.JobResults;

/**
 * Sample jobs, each with its own id.
 */
public class SampleResults implements JobResults {

	public static final UUID FINISHED = new UUID(0, 1);

	public static final UUID RUNNING = new UUID(0, 2);

	public static final UUID QUEUED = new UUID(0, 3);

	// Finished before calibration was measured.
	public static final UUID OLD = new UUID(0, 4);

	public static final List<String> LABELS = List.of("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal",
			"Shirt", "Sneaker", "Bag", "Ankle boot");

	@Override
	public List<JobResult> results(Collection<UUID> jobs) {
		return List.of();
	}

	@Override
	public Optional<UUID> findEqual(Recipe recipe) {
		return Optional.empty();
	}

	@Override
	public OptionalDouble imagesPerSecond(String architecture) {
		return OptionalDouble.empty();
	}

	@Override
	public Optional<UUID> newest() {
		return Optional.of(FINISHED);
	}

	@Override
	public Recipe recipe(UUID job) {
		if (job.getMostSignificantBits() != 0) {
			throw ProblemException.notFound("job", job);
		}
		return recipe("hybrid", "adam", 20);
	}

	@Override
	public List<EpochMetrics> epochs(UUID job) {
		return job.equals(QUEUED) ? List.of() : curve(job.equals(RUNNING) ? 1 : 20);
	}

	@Override
	public Optional<Evaluation> evaluation(UUID job) {
		if (job.equals(OLD)) {
			return Optional.of(evaluation());
		}
		return job.equals(FINISHED) ? Optional.of(evaluation().withCalibration(calibration(OptionalDouble.of(1.6))))
				: Optional.empty();
	}

	public static Recipe recipe(String architecture, String optimizer, int epochs) {
		return new Recipe(GarmentNetworks.named(architecture), Optimizers.find(optimizer).orElseThrow(), epochs, 128,
				42, "fashion-mnist", 60000, Validation.TEST);
	}

	public static List<EpochMetrics> curve(int epochs) {
		return IntStream.rangeClosed(1, epochs)
			.mapToObj((epoch) -> new EpochMetrics(epoch, 0.12 + 0.48 / Math.pow(epoch, 0.8),
					0.955 - 0.16 / Math.pow(epoch, 0.8),
					0.19 + 0.9 / Math.pow(epoch, 1.5) + 0.02 * Math.sin(epoch * 5.0),
					0.936 - 0.28 / Math.pow(epoch, 1.5) - 0.006 * Math.sin(epoch * 5.0), 1e-3, 100, 600))
			.toList();
	}

	// An overconfident network.
	public static Calibration calibration(OptionalDouble temperature) {
		Random random = new Random(9);
		int[] labels = new int[10_000];
		float[][] rows = new float[labels.length][];
		for (int i = 0; i < rows.length; i++) {
			float confidence = 1 - (float) Math.pow(random.nextDouble(), 6) * 0.7f;
			float other = (1 - confidence) / 9;
			rows[i] = new float[] { confidence, other, other, other, other, other, other, other, other, other };
			labels[i] = (random.nextDouble() < 0.25 + 0.7 * confidence) ? 0 : 1;
		}
		return Calibration.of(labels, rows, temperature);
	}

	public static Evaluation evaluation() {
		Random random = new Random(7);
		int[] actual = new int[10_000];
		int[] predicted = new int[actual.length];
		for (int i = 0; i < actual.length; i++) {
			actual[i] = i % 10;
			boolean confused = random.nextDouble() < ((actual[i] == 6) ? 0.25 : 0.06);
			predicted[i] = confused ? List.of(6, 3, 6, 0, 2, 7, 0, 9, 4, 7).get(actual[i]) : actual[i];
		}
		return Evaluation.of(0.2043, ConfusionMatrix.of(10, actual, predicted), LABELS);
	}

}

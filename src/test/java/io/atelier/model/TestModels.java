package io.atelier.model;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import io.atelier.evaluation.ConfusionMatrix;
import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.calibration.Calibration;
import io.atelier.optimizer.Optimizers;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.GarmentNetworks;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;

public final class TestModels {

	public static final double TEMPERATURE = 1.5;

	private static final List<String> LABELS = List.of("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal",
			"Shirt", "Sneaker", "Bag", "Ankle boot");

	private TestModels() {
	}

	public static NewModel withHoldoutAccuracy(double accuracy) {
		return of(recipe("mlp", "adam", "fashion-sketch"), OptionalDouble.of(accuracy));
	}

	public static NewModel withoutHoldout() {
		return of(recipe("mlp", "adam", "fashion-sketch"), OptionalDouble.empty());
	}

	public static NewModel of(Recipe recipe, OptionalDouble holdoutAccuracy) {
		OptionalDouble temperature = holdoutAccuracy.isPresent() ? OptionalDouble.of(TEMPERATURE)
				: OptionalDouble.empty();
		Calibration calibration = Calibration.of(new int[] { 0, 1 }, new float[][] { { 0.9f, 0.1f }, { 0.6f, 0.4f } },
				temperature);
		return new NewModel(UUID.randomUUID(), recipe, "ab".repeat(32), "engine 1.0",
				parameters(recipe.architecture().parameterCount()), evaluation().withCalibration(calibration),
				holdoutAccuracy, temperature);
	}

	public static Recipe recipe(String architecture, String optimizer, String dataset) {
		return recipe(GarmentNetworks.named(architecture), optimizer, dataset);
	}

	public static Recipe recipe(Architecture architecture, String optimizer, String dataset) {
		return new Recipe(architecture, Optimizers.find(optimizer).orElseThrow(), 2, 64, 42, dataset, 5000,
				Validation.HOLDOUT);
	}

	public static float[] parameters(int count) {
		Random random = new Random(count);
		float[] parameters = new float[count];
		for (int i = 0; i < count; i++) {
			parameters[i] = random.nextFloat() - 0.5f;
		}
		return parameters;
	}

	public static Evaluation evaluation() {
		int[] actual = IntStream.range(0, 100).map((i) -> i % 10).toArray();
		int[] predicted = IntStream.range(0, 100).map((i) -> (i < 90) ? i % 10 : 0).toArray();
		return Evaluation.of(0.321, ConfusionMatrix.of(10, actual, predicted), LABELS);
	}

}

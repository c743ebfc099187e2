package io.atelier.training.run;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import io.atelier.dataset.ImageSet;
import io.atelier.engine.Evaluator;
import io.atelier.engine.Predictor;
import io.atelier.engine.TrainingEngine;
import io.atelier.engine.TrainingPlan;
import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.LabelledPredictions;
import io.atelier.evaluation.calibration.Argmax;
import io.atelier.evaluation.calibration.Calibration;
import io.atelier.evaluation.calibration.TemperatureFit;
import io.atelier.evaluation.calibration.TemperatureScaling;
import io.atelier.recipe.Validation;

/**
 * Evaluates a trained network once, at the end: the holdout gives the temperature, the
 * test set everything else. Without a holdout there is no temperature: fitted to the test
 * images, it would say nothing about them.
 */
final class FinalEvaluator {

	private final TrainingEngine engine;

	FinalEvaluator(TrainingEngine engine) {
		this.engine = engine;
	}

	FinalEvaluation evaluate(TrainingPlan plan, Validation validation, float[] parameters, ImageSet test, Run run) {
		try (Predictor network = this.engine.evaluationPredictor(plan.architecture(), parameters)) {
			Predictor predictor = new StoppablePredictor(network, run);
			OptionalDouble temperature = (validation == Validation.HOLDOUT) ? fit(predictor, plan.validation())
					: OptionalDouble.empty();
			float[][] probabilities = Evaluator.probabilities(predictor, test);
			int[] labels = Evaluator.labels(test);
			Evaluation evaluation = Evaluator.evaluate(probabilities, test);
			return new FinalEvaluation(evaluation.withCalibration(Calibration.of(labels, probabilities, temperature)),
					predictions(labels, probabilities, temperature), temperature);
		}
	}

	// With the confidence that the service gives in its answers.
	private static LabelledPredictions predictions(int[] labels, float[][] probabilities, OptionalDouble temperature) {
		int[] predicted = Arrays.stream(probabilities).mapToInt(Argmax::of).toArray();
		float[] confidence = new float[predicted.length];
		IntStream.range(0, predicted.length).forEach((image) -> {
			float[] row = temperature.isPresent()
					? new TemperatureScaling(temperature.getAsDouble()).apply(probabilities[image])
					: probabilities[image];
			confidence[image] = row[predicted[image]];
		});
		return LabelledPredictions.of(labels, predicted, confidence);
	}

	private static OptionalDouble fit(Predictor predictor, ImageSet holdout) {
		return OptionalDouble
			.of(TemperatureFit.of(Evaluator.probabilities(predictor, holdout), Evaluator.labels(holdout))
				.temperature());
	}

}

package io.atelier.training.run;

import java.util.OptionalDouble;

import io.atelier.dataset.ImageSet;
import io.atelier.engine.Evaluator;
import io.atelier.engine.Judgement;
import io.atelier.engine.Predictor;
import io.atelier.engine.TrainingEngine;
import io.atelier.engine.TrainingPlan;
import io.atelier.evaluation.calibration.Calibration;
import io.atelier.evaluation.calibration.TemperatureFit;
import io.atelier.recipe.Validation;

/**
 * Judges what was learnt, once, at the end: the holdout gives the temperature, the test
 * set gives everything else. Where the test set served to validate there is no holdout,
 * and a temperature fitted to the very images it is judged by would say nothing.
 */
final class Examiner {

	private final TrainingEngine engine;

	Examiner(TrainingEngine engine) {
		this.engine = engine;
	}

	/**
	 * Classifies the holdout and the test set.
	 * @param plan what was trained
	 * @param validation what the plan's validation images are
	 * @param parameters what was learnt
	 * @param test the test set
	 * @param run asked before each few images whether to go on
	 * @return what was found
	 * @throws StoppedException if nobody wants the result any more
	 */
	Examination examine(TrainingPlan plan, Validation validation, float[] parameters, ImageSet test, Run run) {
		try (Predictor network = this.engine.examinee(plan.architecture(), parameters)) {
			Predictor predictor = new StoppablePredictor(network, run);
			OptionalDouble temperature = (validation == Validation.HOLDOUT) ? fit(predictor, plan.validation())
					: OptionalDouble.empty();
			float[][] probabilities = Evaluator.probabilities(predictor, test);
			int[] labels = Evaluator.labels(test);
			Judgement judgement = Evaluator.judge(probabilities, test);
			return new Examination(
					judgement.evaluation().withCalibration(Calibration.of(labels, probabilities, temperature)),
					judgement.rightAnswers(), temperature);
		}
	}

	private static OptionalDouble fit(Predictor predictor, ImageSet holdout) {
		return OptionalDouble
			.of(TemperatureFit.of(Evaluator.probabilities(predictor, holdout), Evaluator.labels(holdout))
				.temperature());
	}

}

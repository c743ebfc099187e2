package io.atelier.training.run;

import java.util.OptionalDouble;

import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.RightAnswers;

/**
 * What an examiner found.
 *
 * @param evaluation all scores on the test set, calibration included
 * @param rightAnswers which test images are right
 * @param temperature what was fitted on the holdout; empty where there is none
 */
record Examination(Evaluation evaluation, RightAnswers rightAnswers, OptionalDouble temperature) {

}

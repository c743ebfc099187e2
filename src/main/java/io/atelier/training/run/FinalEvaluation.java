package io.atelier.training.run;

import java.util.OptionalDouble;

import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.LabelledPredictions;

/**
 * Results of the final evaluation.
 *
 * @param temperature fitted on the holdout; empty without a holdout
 */
record FinalEvaluation(Evaluation evaluation, LabelledPredictions predictions, OptionalDouble temperature) {

}

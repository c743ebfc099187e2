package io.atelier.engine;

import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.RightAnswers;

/**
 * How a network did on a set of images.
 *
 * @param evaluation all scores
 * @param rightAnswers which images it labels right
 */
public record Judgement(Evaluation evaluation, RightAnswers rightAnswers) {

}

package io.atelier.engine;

import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.RightAnswers;

public record EvaluationResult(Evaluation evaluation, RightAnswers rightAnswers) {

}

package io.atelier.training.job.work;

import io.atelier.evaluation.RightAnswers;
import io.atelier.model.NewModel;
import io.atelier.training.Provenance;

public record JobOutcome(NewModel model, RightAnswers rightAnswers, Provenance provenance) {

}

package io.atelier.training.job.work;

import io.atelier.evaluation.LabelledPredictions;
import io.atelier.model.NewModel;
import io.atelier.training.Provenance;

public record JobOutcome(NewModel model, LabelledPredictions predictions, Provenance provenance) {

}

package io.atelier.training.job.work;

import io.atelier.evaluation.RightAnswers;
import io.atelier.model.NewModel;
import io.atelier.training.Provenance;

/**
 * What a job that has run to its end leaves.
 *
 * @param model what was trained, and how good it is on the test set
 * @param rightAnswers which test images it labels right
 * @param provenance what it came from
 */
public record JobOutcome(NewModel model, RightAnswers rightAnswers, Provenance provenance) {

}

package io.atelier.training.job.work;

import java.util.Optional;
import java.util.UUID;

import io.atelier.recipe.Recipe;

/**
 * A job that a worker has begun. What it reports counts only as long as no later attempt
 * has begun.
 *
 * @param jobId the job
 * @param attempt which of its attempts this is, from 1
 * @param recipe what to train
 * @param last the epoch to go on after, where an earlier attempt has finished any
 */
public record Assignment(UUID jobId, int attempt, Recipe recipe, Optional<FinishedEpoch> last) {

}

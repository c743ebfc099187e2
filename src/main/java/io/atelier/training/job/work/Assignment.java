package io.atelier.training.job.work;

import java.util.Optional;
import java.util.UUID;

import io.atelier.recipe.Recipe;

/**
 * A job that a worker has started. Its reports count only until a later attempt starts.
 *
 * @param attempt from 1
 * @param last the epoch to continue after; empty if no earlier attempt finished one
 */
public record Assignment(UUID jobId, int attempt, Recipe recipe, Optional<FinishedEpoch> last) {

}

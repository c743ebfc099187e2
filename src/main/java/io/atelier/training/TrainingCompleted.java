package io.atelier.training;

import java.util.Optional;
import java.util.UUID;

/**
 * A job has ended. Published within the transaction that ends it, so that a listener may
 * take part in it or wait for its commit.
 *
 * @param jobId the job
 * @param status how it ended: SUCCEEDED, FAILED or CANCELLED
 * @param modelId the model it gave, only where it succeeded
 */
public record TrainingCompleted(UUID jobId, JobStatus status, Optional<UUID> modelId) {

}

package io.atelier.training;

import java.util.Optional;
import java.util.UUID;

/**
 * A job has ended. Published within the transaction that ends it, so a listener can take
 * part in it or wait for its commit.
 */
public record TrainingCompleted(UUID jobId, JobStatus status, Optional<UUID> modelId) {

}

package io.atelier.training.job.view;

import java.util.UUID;

import io.atelier.training.JobStatus;

/**
 * A job has a new state or a new epoch. Published within the transaction that records it.
 */
public record JobChanged(UUID jobId, JobStatus status) {

}

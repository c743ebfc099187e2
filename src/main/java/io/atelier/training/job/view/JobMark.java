package io.atelier.training.job.view;

import java.util.UUID;

import io.atelier.training.JobStatus;

/**
 * How far the events of a job are.
 */
public record JobMark(UUID job, JobStatus status, int lastEventId) {

}

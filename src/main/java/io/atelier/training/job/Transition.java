package io.atelier.training.job;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import io.atelier.training.JobStatus;

/**
 * A change of a job's state.
 *
 * @param eventId its place among the job's events, from 1
 * @param status the state it led to
 * @param occurredAt when, in microseconds
 */
@Embeddable
record Transition(@Column(nullable = false) int eventId,
		@Enumerated(EnumType.STRING) @Column(nullable = false, length = 20) JobStatus status,
		@Column(nullable = false) Instant occurredAt) {

}

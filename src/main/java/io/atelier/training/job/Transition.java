package io.atelier.training.job;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import io.atelier.training.JobStatus;

@Embeddable
record Transition(@Column(nullable = false) int eventId,
		@Enumerated(EnumType.STRING) @Column(nullable = false, length = 20) JobStatus status,
		@Column(nullable = false) Instant occurredAt) {

}

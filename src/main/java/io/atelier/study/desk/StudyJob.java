package io.atelier.study.desk;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "study_job")
class StudyJob {

	@EmbeddedId
	private Place place;

	@Column(nullable = false)
	private UUID jobId;

	@Column(nullable = false)
	private boolean reused;

	@SuppressWarnings("NullAway.Init")
	protected StudyJob() {
	}

	StudyJob(Place place, UUID jobId, boolean reused) {
		this.place = place;
		this.jobId = jobId;
		this.reused = reused;
	}

	void replace(UUID other, boolean isReused) {
		this.jobId = other;
		this.reused = isReused;
	}

	Place place() {
		return this.place;
	}

	UUID jobId() {
		return this.jobId;
	}

	boolean isReused() {
		return this.reused;
	}

	@Embeddable
	record Place(UUID studyId, int cell, long seed) {

	}

}

package io.atelier.training.job;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import org.hibernate.annotations.BatchSize;

import io.atelier.training.JobStatus;
import io.atelier.training.job.view.JobSnapshot;

@Embeddable
class EventLog {

	@Column(nullable = false)
	private int lastEventId;

	@ElementCollection
	@CollectionTable(name = "training_job_transition", joinColumns = @JoinColumn(name = "job_id"))
	@BatchSize(size = 100)
	private Set<Transition> transitions = new LinkedHashSet<>();

	void add(JobStatus status, Instant now) {
		this.transitions.add(new Transition(next(), status, now));
	}

	int next() {
		return ++this.lastEventId;
	}

	int last() {
		return this.lastEventId;
	}

	List<Transition> transitions() {
		return this.transitions.stream().sorted(Comparator.comparingInt(Transition::eventId)).toList();
	}

	List<JobSnapshot.Change> changes() {
		return transitions().stream().map((each) -> new JobSnapshot.Change(each.status(), each.occurredAt())).toList();
	}

}

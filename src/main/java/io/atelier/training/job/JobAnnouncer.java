package io.atelier.training.job;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import io.atelier.training.TrainingCompleted;
import io.atelier.training.job.view.JobChanged;

@Component
class JobAnnouncer {

	private final ApplicationEventPublisher publisher;

	JobAnnouncer(ApplicationEventPublisher publisher) {
		this.publisher = publisher;
	}

	void announce(TrainingJob job) {
		this.publisher.publishEvent(new JobChanged(job.id(), job.status()));
		if (job.status().isFinal()) {
			this.publisher
				.publishEvent(new TrainingCompleted(job.id(), job.status(), job.result().map(StoredResult::modelId)));
		}
	}

}

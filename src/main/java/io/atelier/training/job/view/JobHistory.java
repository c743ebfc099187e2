package io.atelier.training.job.view;

import java.util.List;
import java.util.Optional;

/**
 * What happened to a job after some moment.
 *
 * @param events in order
 * @param ended whether nothing will follow
 * @param progress how far the job's worker said it is
 */
public record JobHistory(List<JobEvent> events, boolean ended, Optional<Progress> progress) {

	public JobHistory {
		events = List.copyOf(events);
	}

}

package io.atelier.training.job.view;

import java.util.List;
import java.util.Optional;

/**
 * The events of a job after a given one.
 *
 * @param ended whether no more events will follow
 */
public record JobHistory(List<JobEvent> events, boolean ended, Optional<Progress> progress) {

	public JobHistory {
		events = List.copyOf(events);
	}

}

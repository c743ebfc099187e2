package io.atelier.training.job;

import java.util.List;

/**
 * What happened to a job after some moment.
 *
 * @param events in order
 * @param ended whether nothing will follow
 */
public record JobHistory(List<JobEvent> events, boolean ended) {

	public JobHistory {
		events = List.copyOf(events);
	}

}

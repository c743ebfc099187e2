package io.atelier.training.job;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.criteria.Path;
import org.springframework.data.jpa.domain.Specification;

import io.atelier.training.JobStatus;

/**
 * Selects jobs for a list. An empty list of values does not filter.
 *
 * @param among ids of the only jobs to consider; empty for all jobs
 */
public record JobFilter(List<JobStatus> statuses, List<String> architectures, List<String> optimizers,
		Optional<Set<UUID>> among) {

	public JobFilter {
		statuses = List.copyOf(statuses);
		architectures = List.copyOf(architectures);
		optimizers = List.copyOf(optimizers);
		among = among.map(Set::copyOf);
	}

	Specification<TrainingJob> specification() {
		return Specification.allOf(any(this.statuses, "status"), any(this.architectures, "recipe", "architecture"),
				any(this.optimizers, "recipe", "optimizer"), chosen());
	}

	private Specification<TrainingJob> chosen() {
		return this.among.<Specification<TrainingJob>>map((ids) -> (job, query, builder) -> job.get("id").in(ids))
			.orElseGet(Specification::unrestricted);
	}

	private static Specification<TrainingJob> any(List<?> values, String... path) {
		if (values.isEmpty()) {
			return Specification.unrestricted();
		}
		return (job, query, builder) -> {
			Path<?> column = job;
			for (String step : path) {
				column = column.get(step);
			}
			return column.in(values);
		};
	}

}

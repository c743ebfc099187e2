package io.atelier.training.job;

import java.util.List;

import jakarta.persistence.criteria.Path;
import org.springframework.data.jpa.domain.Specification;

import io.atelier.training.JobStatus;

/**
 * Which jobs to list. An empty list lets all pass.
 *
 * @param statuses states, any of them
 * @param architectures ids, any of them
 * @param optimizers ids, any of them
 */
public record JobFilter(List<JobStatus> statuses, List<String> architectures, List<String> optimizers) {

	public JobFilter {
		statuses = List.copyOf(statuses);
		architectures = List.copyOf(architectures);
		optimizers = List.copyOf(optimizers);
	}

	Specification<TrainingJob> specification() {
		return Specification.allOf(any(this.statuses, "status"), any(this.architectures, "recipe", "architecture"),
				any(this.optimizers, "recipe", "optimizer"));
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

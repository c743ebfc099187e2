package io.atelier.training.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.util.MultiValueMap;

import io.atelier.optimizer.Optimizers;
import io.atelier.platform.FieldViolation;
import io.atelier.platform.PathId;
import io.atelier.recipe.Architectures;
import io.atelier.training.JobGroups;
import io.atelier.training.JobStatus;
import io.atelier.training.job.JobFilter;

/**
 * Reads which jobs to list, and reports all that is wrong with it at once.
 */
final class JobQuery {

	static final int DEFAULT_SIZE = 20;

	static final int LARGEST_SIZE = 100;

	private static final int LAST_PAGE = 1_000_000;

	private static final List<String> SORTABLE = List.of("createdAt", "startedAt", "finishedAt", "status",
			"architecture", "optimizer");

	private static final List<String> DIRECTIONS = List.of("asc", "desc");

	private final MultiValueMap<String, String> parameters;

	private final List<FieldViolation> violations = new ArrayList<>();

	private final JobFilter filter;

	private final Pageable page;

	private JobQuery(MultiValueMap<String, String> parameters, JobGroups groups) {
		this.parameters = parameters;
		this.filter = new JobFilter(statuses(), choices("architecture", Architectures.ids()),
				choices("optimizer", Optimizers.ids()), jobsOfStudies(groups));
		int number = number("page", 0, LAST_PAGE, 0);
		int size = number("size", 1, LARGEST_SIZE, DEFAULT_SIZE);
		Sort sort = sort();
		if (!this.violations.isEmpty()) {
			throw FieldViolation.problem(this.violations);
		}
		this.page = PageRequest.of(number, size, sort);
	}

	static JobQuery of(MultiValueMap<String, String> parameters, JobGroups groups) {
		return new JobQuery(parameters, groups);
	}

	JobFilter filter() {
		return this.filter;
	}

	Pageable page() {
		return this.page;
	}

	private List<JobStatus> statuses() {
		List<String> names = Arrays.stream(JobStatus.values()).map(JobStatus::name).toList();
		return choices("status", names).stream().map(JobStatus::valueOf).toList();
	}

	private List<String> choices(String name, List<String> allowed) {
		List<String> known = new ArrayList<>();
		for (String value : values(name)) {
			if (allowed.contains(value)) {
				known.add(value);
			}
			else {
				this.violations.add(new FieldViolation(name, "'%s' is not known".formatted(value), allowed));
			}
		}
		return known;
	}

	private Optional<Set<UUID>> jobsOfStudies(JobGroups groups) {
		if (values("study").isEmpty()) {
			return Optional.empty();
		}
		Set<UUID> jobs = new HashSet<>();
		for (String value : values("study")) {
			PathId.find(value)
				.flatMap(groups::jobsOfStudy)
				.ifPresentOrElse(jobs::addAll, () -> this.violations
					.add(new FieldViolation("study", "there is no study '%s'".formatted(value))));
		}
		return Optional.of(jobs);
	}

	private int number(String name, int least, int most, int ifNone) {
		String text = this.parameters.getFirst(name);
		if (text == null) {
			return ifNone;
		}
		try {
			int value = Integer.parseInt(text);
			if (value >= least && value <= most) {
				return value;
			}
		}
		catch (NumberFormatException ex) {
			// Reported as any other value that is not one of the allowed ones.
		}
		this.violations.add(new FieldViolation(name, "'%s' is not a whole number in range".formatted(text),
				List.of(String.format(Locale.ROOT, "%d to %d", least, most))));
		return ifNone;
	}

	private Sort sort() {
		List<Sort.Order> orders = new ArrayList<>();
		for (String value : values("sort")) {
			String[] parts = value.split(",", -1);
			String direction = (parts.length > 1) ? parts[1].toLowerCase(Locale.ROOT) : "asc";
			if (parts.length > 2 || !SORTABLE.contains(parts[0]) || !DIRECTIONS.contains(direction)) {
				this.violations
					.add(new FieldViolation("sort", "'%s' is not a field, or a field and a direction".formatted(value),
							SORTABLE.stream()
								.flatMap((field) -> DIRECTIONS.stream().map((each) -> field + "," + each))
								.toList()));
			}
			else {
				orders.add(new Sort.Order(Sort.Direction.fromString(direction), column(parts[0])));
			}
		}
		Sort sort = orders.isEmpty() ? Sort.by(Sort.Direction.DESC, "createdAt") : Sort.by(orders);
		// So that no job is on two pages, or on none.
		return sort.and(Sort.by("id"));
	}

	private static String column(String field) {
		return (field.equals("architecture") || field.equals("optimizer")) ? "recipe." + field : field;
	}

	private List<String> values(String name) {
		@Nullable List<String> values = this.parameters.get(name);
		return Objects.requireNonNullElse(values, List.of());
	}

}

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

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.CustomCollectionEditor;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.validation.DataBinder;

import io.atelier.optimizer.Optimizers;
import io.atelier.platform.FieldViolation;
import io.atelier.platform.id.PathId;
import io.atelier.recipe.Networks;
import io.atelier.training.JobGroups;
import io.atelier.training.JobStatus;
import io.atelier.training.job.JobFilter;

/**
 * The query parameters of the list of jobs. Numbers are texts here, so that one answer
 * reports all errors and the allowed values.
 */
record JobQuery(
		@Parameter(description = "Only jobs in one of these states",
				array = @ArraySchema(schema = @Schema(implementation = JobStatus.class))) List<String> status,
		@Parameter(description = "Only jobs with one of these architectures") List<String> architecture,
		@Parameter(description = "Only jobs with one of these optimizers") List<String> optimizer,
		@Parameter(description = "Only jobs of one of these studies",
				array = @ArraySchema(schema = @Schema(type = "string", format = "uuid"))) List<String> study,
		@Parameter(description = "Page number, from 0",
				schema = @Schema(type = "integer", defaultValue = "0", minimum = "0")) @Nullable String page,
		@Parameter(description = "Jobs per page",
				schema = @Schema(type = "integer", defaultValue = "20", minimum = "1",
						maximum = "100")) @Nullable String size,
		@Parameter(description = SORT_MEANING, array = @ArraySchema(
				schema = @Schema(type = "string", example = "createdAt,desc"))) List<String> sort) {

	private static final String SORT_MEANING = "A field and a direction: createdAt, startedAt, finishedAt, status, "
			+ "architecture or optimizer, then asc or desc";

	private static final int LAST_PAGE = 1_000_000;

	private static final List<String> SORTABLE = List.of("createdAt", "startedAt", "finishedAt", "status",
			"architecture", "optimizer");

	private static final List<String> DIRECTIONS = List.of("asc", "desc");

	JobQuery {
		status = Objects.requireNonNullElse(status, List.of());
		architecture = Objects.requireNonNullElse(architecture, List.of());
		optimizer = Objects.requireNonNullElse(optimizer, List.of());
		study = Objects.requireNonNullElse(study, List.of());
		sort = Objects.requireNonNullElse(sort, List.of());
	}

	/**
	 * Takes list values as they are; by default Spring splits a value at its comma.
	 */
	static void configure(DataBinder binder) {
		binder.registerCustomEditor(List.class, new CustomCollectionEditor(List.class));
	}

	Listing read(JobGroups groups) {
		List<FieldViolation> violations = new ArrayList<>();
		List<String> states = Arrays.stream(JobStatus.values()).map(JobStatus::name).toList();
		JobFilter filter = new JobFilter(
				known("status", this.status, states, violations).stream().map(JobStatus::valueOf).toList(),
				known("architecture", this.architecture, Networks.ids(), violations),
				known("optimizer", this.optimizer, Optimizers.ids(), violations), jobsOfStudies(groups, violations));
		int number = number("page", this.page, 0, LAST_PAGE, 0, violations);
		int most = number("size", this.size, 1, 100, 20, violations);
		Sort order = order(violations);
		if (!violations.isEmpty()) {
			throw FieldViolation.problem(violations);
		}
		return new Listing(filter, PageRequest.of(number, most, order));
	}

	private static List<String> known(String name, List<String> values, List<String> allowed,
			List<FieldViolation> violations) {
		values.stream()
			.filter((value) -> !allowed.contains(value))
			.forEach(
					(value) -> violations.add(new FieldViolation(name, "'%s' is not known".formatted(value), allowed)));
		return values.stream().filter(allowed::contains).toList();
	}

	private Optional<Set<UUID>> jobsOfStudies(JobGroups groups, List<FieldViolation> violations) {
		if (this.study.isEmpty()) {
			return Optional.empty();
		}
		Set<UUID> jobs = new HashSet<>();
		for (String value : this.study) {
			PathId.find(value)
				.flatMap(groups::jobsOfStudy)
				.ifPresentOrElse(jobs::addAll,
						() -> violations.add(new FieldViolation("study", "there is no study '%s'".formatted(value))));
		}
		return Optional.of(jobs);
	}

	private static int number(String name, @Nullable String text, int least, int most, int ifNone,
			List<FieldViolation> violations) {
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
			// Reported below, like any other invalid value.
		}
		violations.add(new FieldViolation(name, "'%s' is not a whole number in range".formatted(text),
				List.of(String.format(Locale.ROOT, "%d to %d", least, most))));
		return ifNone;
	}

	private Sort order(List<FieldViolation> violations) {
		List<Sort.Order> orders = new ArrayList<>();
		for (String value : this.sort) {
			String[] parts = value.split(",", -1);
			String direction = (parts.length > 1) ? parts[1].toLowerCase(Locale.ROOT) : "asc";
			if (parts.length > 2 || !SORTABLE.contains(parts[0]) || !DIRECTIONS.contains(direction)) {
				violations
					.add(new FieldViolation("sort", "'%s' is not a field with an optional direction".formatted(value),
							SORTABLE.stream()
								.flatMap((field) -> DIRECTIONS.stream().map((each) -> field + "," + each))
								.toList()));
			}
			else {
				orders.add(new Sort.Order(Sort.Direction.fromString(direction), column(parts[0])));
			}
		}
		Sort order = orders.isEmpty() ? Sort.by(Sort.Direction.DESC, "createdAt") : Sort.by(orders);
		// A unique last criterion, so that no job appears on two pages or on none.
		return order.and(Sort.by("id"));
	}

	private static String column(String field) {
		return (field.equals("architecture") || field.equals("optimizer")) ? "recipe." + field : field;
	}

	record Listing(JobFilter filter, Pageable page) {

	}

}

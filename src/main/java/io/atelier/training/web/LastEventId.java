package io.atelier.training.web;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.atelier.platform.FieldViolation;

final class LastEventId {

	private static final Pattern FORM = Pattern.compile("\\d{1,9}");

	private LastEventId() {
	}

	static int of(@Nullable String header) {
		if (header == null || header.isEmpty()) {
			return 0;
		}
		if (!FORM.matcher(header).matches()) {
			throw FieldViolation
				.problem(List.of(new FieldViolation("Last-Event-ID", "must be the id of an event of this job")));
		}
		return Integer.parseInt(header);
	}

}

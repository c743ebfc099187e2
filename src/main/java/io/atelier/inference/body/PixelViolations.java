package io.atelier.inference.body;

import java.util.ArrayList;
import java.util.List;

import io.atelier.platform.FieldViolation;

/**
 * Collects the violations of a body, and throws a problem once there are too many.
 */
final class PixelViolations {

	private static final int MOST = 10;

	private static final int LONGEST_NAME = 40;

	private final List<FieldViolation> violations = new ArrayList<>();

	void add(String field, String message) {
		add(new FieldViolation(field, message));
	}

	void addUnknown(String name) {
		String shown = (name.length() > LONGEST_NAME) ? name.substring(0, LONGEST_NAME) + "..." : name;
		add(new FieldViolation(shown, "is not known", List.of("pixels")));
	}

	private void add(FieldViolation violation) {
		this.violations.add(violation);
		if (this.violations.size() == MOST) {
			throwIfAny();
		}
	}

	void throwIfAny() {
		if (!this.violations.isEmpty()) {
			throw FieldViolation.problem(this.violations);
		}
	}

}

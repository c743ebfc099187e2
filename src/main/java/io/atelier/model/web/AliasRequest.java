package io.atelier.model.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.atelier.platform.FieldViolation;

@Schema(name = "AliasRequest")
record AliasRequest(@Schema(description = "id of the model to point to, or an alias of it",
		requiredMode = Schema.RequiredMode.REQUIRED, example = "champion") @Nullable String model) {

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

	private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	/**
	 * Shadowed by the list of aliases.
	 */
	private static final String RESERVED = "aliases";

	/**
	 * Checks the whole request.
	 * @param alias the name in its path
	 * @return id or alias of the model to point to
	 * @throws io.atelier.platform.ProblemException if the name cannot be one, or there is
	 * no model (400)
	 */
	String check(String alias) {
		List<FieldViolation> violations = new ArrayList<>();
		if (!NAME.matcher(alias).matches()) {
			violations.add(new FieldViolation("alias",
					"must be 1 to 63 lower-case letters, digits and hyphens, a letter first"));
		}
		else if (ID.matcher(alias).matches()) {
			violations.add(new FieldViolation("alias", "must not look like the id of a model"));
		}
		else if (RESERVED.equals(alias)) {
			violations.add(new FieldViolation("alias", "is reserved"));
		}
		if (this.model == null) {
			violations.add(new FieldViolation("model", "is required, the id of a model or an alias"));
		}
		else if (!NAME.matcher(this.model).matches() && !ID.matcher(this.model).matches()) {
			violations.add(new FieldViolation("model", "is neither the id of a model nor an alias"));
		}
		if (this.model == null || !violations.isEmpty()) {
			throw FieldViolation.problem(violations);
		}
		return this.model;
	}

}

package io.atelier.platform.id;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

public final class PathId {

	private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

	private PathId() {
	}

	/**
	 * Returns the id, empty if the text is not a UUID with all its digits.
	 */
	public static Optional<UUID> find(String text) {
		return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
	}

}

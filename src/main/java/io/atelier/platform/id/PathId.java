package io.atelier.platform.id;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads ids as clients write them.
 */
public final class PathId {

	private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

	private PathId() {
	}

	/**
	 * Reads an id.
	 * @param text the id
	 * @return the id, empty where it has not the form of one
	 */
	public static Optional<UUID> find(String text) {
		return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
	}

}

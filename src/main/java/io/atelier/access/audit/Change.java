package io.atelier.access.audit;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.atelier.access.Creator;

/**
 * A change that somebody asked for. Texts that are too long are cut.
 *
 * @param key null if no key was needed, or none was valid
 * @param address of the client; null if the change came from the machine itself
 * @param method of HTTP, or COMMAND for a command on the machine
 * @param created path of what was created
 * @param status of the response
 */
public record Change(Instant at, @Nullable Creator key, @Nullable String address, String method, String path,
		@Nullable String created, int status) {

	static final int LONGEST_PATH = 1000;

	private static final int LONGEST_ADDRESS = 45;

	private static final int LONGEST_METHOD = 10;

	public Change {
		address = Optional.ofNullable(address).map((text) -> cut(text, LONGEST_ADDRESS)).orElse(null);
		method = cut(method, LONGEST_METHOD);
		path = cut(path, LONGEST_PATH);
		created = Optional.ofNullable(created).map((text) -> cut(text, LONGEST_PATH)).orElse(null);
	}

	private static String cut(String text, int longest) {
		return (text.length() <= longest) ? text : text.substring(0, longest);
	}

}

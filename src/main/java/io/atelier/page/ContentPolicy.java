package io.atelier.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.atelier.platform.Sha256;

/**
 * The content security policy of a document (Content Security Policy Level 3).
 */
final class ContentPolicy {

	private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>",
			Pattern.DOTALL);

	private ContentPolicy() {
	}

	/**
	 * Allows what this host serves, pictures made by the page, and the scripts within the
	 * document by their hashes.
	 */
	static String of(String document) {
		String hashes = SCRIPT.matcher(document)
			.results()
			.map((script) -> " 'sha256-" + sha256(script.group(1)) + "'")
			.collect(Collectors.joining());
		return "default-src 'none'; script-src 'self'" + hashes + "; style-src 'self'; img-src 'self' data: blob:; "
				+ "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
	}

	private static String sha256(String script) {
		return Base64.getEncoder().encodeToString(Sha256.newDigest().digest(script.getBytes(StandardCharsets.UTF_8)));
	}

}

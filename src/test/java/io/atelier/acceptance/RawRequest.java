package io.atelier.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A request as it goes over the wire, which need not be one that HTTP allows.
 *
 * @param operation what it was made for
 * @param target path and query, Latin-1 characters for bytes
 * @param headers whole lines, Latin-1
 * @param body any bytes
 */
@SuppressWarnings("ArrayRecordComponent")
record RawRequest(ContractOperation operation, String target, List<String> headers, byte[] body) {

	private static final int LONGEST_QUOTE = 400;

	String path() {
		int query = this.target.indexOf('?');
		return (query < 0) ? this.target : this.target.substring(0, query);
	}

	Optional<String> header(String name) {
		return this.headers.stream()
			.filter((line) -> line.regionMatches(true, 0, name + ':', 0, name.length() + 1))
			.map((line) -> line.substring(name.length() + 1).strip())
			.findFirst();
	}

	/**
	 * Can be read where a test has failed.
	 */
	@Override
	public String toString() {
		String text = new String(this.body, StandardCharsets.UTF_8);
		return this.operation.method() + ' ' + this.target + ' ' + this.headers + ' '
				+ text.substring(0, Math.min(LONGEST_QUOTE, text.length()));
	}

}

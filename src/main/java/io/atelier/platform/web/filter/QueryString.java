package io.atelier.platform.web.filter;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.http.Parameters;

/**
 * Reads the parameters of a query string by Tomcat's rules, without reading the body.
 */
final class QueryString {

	// Tomcat's own limit.
	private static final int MOST = 1000;

	private QueryString() {
	}

	/**
	 * @param query without its question mark
	 * @throws IllegalStateException if it is malformed
	 */
	static List<String> names(String query) {
		MessageBytes bytes = MessageBytes.newInstance();
		bytes.setString(query);
		Parameters parameters = new Parameters();
		parameters.setLimit(MOST);
		parameters.setQueryStringCharset(StandardCharsets.UTF_8);
		parameters.setQuery(bytes);
		parameters.handleQueryParameters();
		return Collections.list(parameters.getParameterNames());
	}

}

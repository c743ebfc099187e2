package io.atelier.platform.web.failure;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The requested path.
 *
 * @param whole as the client sent it
 * @param prefix the part added by a proxy or the server; empty if there is none
 */
record AskedPath(String whole, String prefix) {

	static AskedPath of(HttpServletRequest request) {
		return new AskedPath(request.getRequestURI(), request.getContextPath());
	}

	// The path without the prefix.
	String own() {
		return this.whole.startsWith(this.prefix) ? this.whole.substring(this.prefix.length()) : this.whole;
	}

}

package io.atelier.platform.web.failure;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The path that a client asked for.
 *
 * @param whole as the client sent it
 * @param prefix the part of it under which a proxy or the server offers this service;
 * empty where there is none
 */
record AskedPath(String whole, String prefix) {

	static AskedPath of(HttpServletRequest request) {
		return new AskedPath(request.getRequestURI(), request.getContextPath());
	}

	/**
	 * The path within this service.
	 * @return the path without its prefix
	 */
	String own() {
		return this.whole.startsWith(this.prefix) ? this.whole.substring(this.prefix.length()) : this.whole;
	}

}
